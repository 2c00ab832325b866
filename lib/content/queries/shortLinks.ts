import { shortIdOf } from '../../share/shortId'
import type { Newsroom } from '../newsroom'
import { type Database, prepareQuery } from '../sqlite'
import { type ArticleRow, readArticles } from './visible'

/** Short links. Who of two articles keeps an id is told in `../shortIds.ts`; the order here is the same. */
export function shortLinkQueries(db: Database): Pick<Newsroom, 'listByShortId' | 'getShortId'> {
  const byId = prepareQuery<ArticleRow>(
    db,
    `SELECT a.json FROM short_links s JOIN articles a ON a.file = s.file
     WHERE s.id = :id AND a.draft = 0 AND a.published <= :now ORDER BY s.rank, a.published, a.file`,
  )
  return {
    listByShortId: (id, now) => readArticles(byId.list({ id, now })),
    getShortId(article, now) {
      const id = shortIdOf(article)
      const [first] = readArticles(byId.list({ id, now }))
      return first === undefined || first.file === article.file ? id : undefined
    },
  }
}
