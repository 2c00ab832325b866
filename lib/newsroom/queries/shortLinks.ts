import { listShortIds, shortIdOf } from '@/lib/address/shortId'
import type { ArticleId } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type ArticleRow, readArticles } from '@/lib/content/database/visible'

/** Short links. `lib/content/references/checkShortIds.ts` says which of two articles keeps an id; the order here is the same. */
export function shortLinkQueries(
  db: Database,
): Pick<Newsroom, 'listByShortId' | 'getShortId' | 'listSharingId'> {
  const byId = prepareQuery<ArticleRow>(
    db,
    `SELECT a.json FROM short_links s JOIN articles a ON a.file = s.file
     WHERE s.id = :id AND a.draft = 0 AND a.published <= :now ORDER BY s.rank, a.published, a.file`,
  )
  const sharing = prepareQuery<ArticleId>(
    db,
    `SELECT DISTINCT a.edition, a.section, a.slug FROM short_links s JOIN articles a ON a.file = s.file
     WHERE s.id IN (SELECT value FROM json_each(:ids)) AND a.draft = 0 AND a.file <> :file`,
  )
  return {
    listByShortId: (id, now) => readArticles(byId.list({ id, now })),
    getShortId(article, now) {
      const id = shortIdOf(article)
      const [first] = readArticles(byId.list({ id, now }))
      return first === undefined || first.file === article.file ? id : undefined
    },
    listSharingId(article) {
      const ids = JSON.stringify(listShortIds(article).map(({ id }) => id))
      return sharing
        .list({ ids, file: article.file })
        .map(({ edition, section, slug }) => ({ edition, section, slug }))
    },
  }
}
