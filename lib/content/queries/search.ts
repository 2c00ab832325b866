import type { Newsroom } from '../newsroom'
import { matchExpression, queryWords } from '../../search/matchExpression'
import { findRanges } from '../../search/findRanges'
import { findPassage } from '../../search/findPassage'
import { bodyTextFrom } from '../bodyText'
import { type Database, prepareQuery } from '../sqlite'
import { type ArticleRow, newestFirst, newestPicked, readArticle, visible } from './visible'

/** What a word counts in title, deck, topics and body, and in its very form. */
const rank = 'bm25(words, 10, 4, 6, 1, 2)'

/** Search over folded words. */
export function searchQueries(db: Database): Pick<Newsroom, 'search'> {
  const matching = `FROM words CROSS JOIN articles a ON a.id = words.rowid
    WHERE words MATCH :match AND a.edition = :edition AND ${visible}`
  const count = prepareQuery<{ total: number }>(db, `SELECT count(*) AS total ${matching}`)
  const hits = prepareQuery<ArticleRow & { source: string }>(
    db,
    `SELECT w.json, b.source FROM (
       SELECT a.id, ${rank} AS rank, a.published, a.tie ${matching}
       ORDER BY rank, ${newestFirst} LIMIT :limit OFFSET :offset
     ) picked JOIN articles w ON w.id = picked.id JOIN bodies b ON b.article = picked.id ORDER BY picked.rank, ${newestPicked}`,
  )
  return {
    search({ edition, query, limit, offset = 0 }, now) {
      const match = matchExpression(query)
      if (match === undefined) return { total: 0, hits: [] }
      const total = count.get({ match, edition, now })?.total ?? 0
      if (total <= offset) return { total, hits: [] }
      const words = queryWords(query)
      const isSought = (block: string) => findRanges(block, words).length > 0
      return {
        total,
        hits: hits.list({ match, edition, now, limit, offset }).map((row) => {
          const article = readArticle(row)
          const passage = findPassage(bodyTextFrom(row.source, edition, isSought), words)
          return {
            article,
            titleRanges: findRanges(article.title, words),
            passage,
            passageRanges: findRanges(passage, words),
          }
        }),
      }
    },
  }
}
