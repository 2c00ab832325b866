import type { ArticleId } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

/** Pages that show an article without standing in a list with it. */
export function aroundQueries(
  db: Database,
  listSections: Newsroom['listSections'],
): Pick<Newsroom, 'listMeant' | 'listRetracted' | 'listSpelling'> {
  const meant = prepareQuery<{ section: string }>(
    db,
    `SELECT section FROM articles WHERE edition = :edition AND slug = :slug AND draft = 0
       AND (:section = '' OR section = :section)`,
  )
  const retracted = prepareQuery<ArticleId>(
    db,
    `SELECT edition, section, slug FROM articles INDEXED BY articles_retracted
     WHERE edition = :edition AND section = :section AND retracted = 1`,
  )
  const names = prepareQuery<{ name: string }>(
    db,
    'SELECT DISTINCT name FROM topics WHERE edition = :edition AND key = :key LIMIT 3',
  )
  const carries = prepareQuery<{ found: number }>(
    db,
    'SELECT 1 AS found FROM topics WHERE edition = :edition AND section = :section AND key = :key LIMIT 1',
  )

  return {
    listMeant: ({ edition, section: named, slug }) =>
      meant.list({ edition, section: named, slug }).map(({ section }) => ({ edition, section, slug })),
    listRetracted: ({ edition, section }) =>
      retracted.list({ edition, section }).map(({ slug }) => ({ edition, section, slug })),
    listSpelling(edition, { key, name }) {
      const isSpelledOtherwise = names.list({ edition, key }).some((row) => row.name !== name)
      if (!isSpelledOtherwise) return []
      return listSections().flatMap(({ id }) => (carries.get({ edition, section: id, key }) ? [id] : []))
    },
  }
}
