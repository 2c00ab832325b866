import type { Vocabulary } from '@/lib/search/vocabulary'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { visible } from '@/lib/content/database/visible'

/** Of so many times more words that begin alike, those that no reader can know yet are left out. */
const spare = 4

/**
 * The archive's vocabulary as readers may know it at a moment. Counts hold scheduled articles, too; a word that stands
 * in no more articles than are scheduled is therefore looked for in what is out, lest a correction tell of tomorrow's news.
 */
export function openVocabulary(db: Database): (now: number) => Vocabulary {
  const isOut = `(documents > (SELECT count(*) FROM articles WHERE listed = 1 AND published > :now) OR EXISTS (
      SELECT 1 FROM words CROSS JOIN articles a INDEXED BY articles_by_id ON a.id = words.rowid
      WHERE words MATCH '{title body} : "' || term || '"' AND ${visible}))`
  const counts = prepareQuery<{ term: string; documents: number }>(
    db,
    `SELECT term, documents FROM terms WHERE term IN (SELECT value FROM json_each(:stems)) AND documents > 0 AND ${isOut}`,
  )
  const beginning = prepareQuery<{ term: string }>(
    db,
    `SELECT term FROM (
       SELECT term, documents FROM terms WHERE term >= :from AND term < :to ORDER BY documents DESC, term LIMIT :tried
     ) picked WHERE ${isOut} LIMIT :limit`,
  )
  return (now) => ({
    countDocuments: (stems) =>
      new Map(
        counts.list({ stems: JSON.stringify(stems), now }).map(({ term, documents }) => [term, documents]),
      ),
    // U+FFFF sorts behind every letter: all words that begin so, and the beginning itself.
    listBeginning: (from, limit) =>
      beginning.list({ from, to: `${from}\uffff`, tried: limit * spare, limit, now }).map(({ term }) => term),
  })
}
