import type { Vocabulary } from '../../search/vocabulary'
import { type Database, prepareQuery } from '../sqlite'

/** The archive's vocabulary as search asks it. It knows words of articles that are not out yet: what it proposes has to be found first. */
export function openVocabulary(db: Database): Vocabulary {
  const counts = prepareQuery<{ term: string; documents: number }>(
    db,
    'SELECT term, documents FROM terms WHERE term IN (SELECT value FROM json_each(:stems)) AND documents > 0',
  )
  const beginning = prepareQuery<{ term: string }>(
    db,
    'SELECT term FROM terms WHERE term >= :from AND term < :to ORDER BY documents DESC, term LIMIT :limit',
  )
  return {
    countDocuments: (stems) =>
      new Map(counts.list({ stems: JSON.stringify(stems) }).map(({ term, documents }) => [term, documents])),
    // U+FFFF sorts behind every letter: all words that begin so, and the beginning itself.
    listBeginning: (from, limit) =>
      beginning.list({ from, to: `${from}\uffff`, limit }).map(({ term }) => term),
  }
}
