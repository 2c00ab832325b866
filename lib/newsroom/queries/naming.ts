import { articlePath, standingPath } from '@/lib/address/pages'
import type { Edition } from '@/lib/edition'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

type Row = { edition: Edition; section: string | null; slug: string }

/** The files that name an article. By its slug alone: a page too many costs one render, one too few stays old. */
export function namingQueries(db: Database): Pick<Newsroom, 'listNaming'> {
  const naming = prepareQuery<Row>(
    db,
    `SELECT a.edition, a.section, a.slug FROM mentions m JOIN articles a ON a.file = m.file
     WHERE m.what IN ('article', 'address') AND m.key = :slug
     UNION SELECT p.edition, NULL, p.slug FROM mentions m JOIN pages p ON p.file = m.file
     WHERE m.what IN ('article', 'address') AND m.key = :slug`,
  )
  return {
    listNaming: ({ slug: named }) =>
      naming
        .list({ slug: named })
        .map(({ edition, section, slug }) =>
          section === null ? standingPath(edition, slug) : articlePath({ edition, section, slug }),
        ),
  }
}
