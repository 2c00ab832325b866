import { otherEdition } from '@/lib/edition'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { StandingPage } from '@/lib/model/model'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type ArticleRow, newestFirst, readArticle, visible } from '@/lib/content/database/visible'

type Articles =
  | 'getArticle'
  | 'getBody'
  | 'findArticle'
  | 'findTranslation'
  | 'findNeighbours'
  | 'getPage'
  | 'getPageBody'
  | 'listPages'

/** One article or standing page, and what stands beside it. */
export function articleQueries(
  db: Database,
  { listSections }: Pick<Newsroom, 'listSections'>,
): Pick<Newsroom, Articles> {
  const place = 'edition = :edition AND section = :section AND slug = :slug'
  const one = prepareQuery<ArticleRow>(
    db,
    `SELECT json FROM articles WHERE ${place} AND draft = 0 AND published <= :now ORDER BY file LIMIT 1`,
  )
  const body = prepareQuery<{ source: string }>(
    db,
    `SELECT source FROM bodies WHERE article = (SELECT id FROM articles WHERE ${place} AND draft = 0 ORDER BY file LIMIT 1)`,
  )
  const bySlug = prepareQuery<ArticleRow>(
    db,
    `SELECT json FROM articles a WHERE edition = :edition AND slug = :slug AND ${visible} LIMIT 2`,
  )
  const translation = prepareQuery<ArticleRow>(
    db,
    `SELECT json FROM articles a WHERE edition = :edition AND translates IN (SELECT value FROM json_each(:names)) AND ${visible}
     ORDER BY ${newestFirst} LIMIT 1`,
  )
  const inSection =
    'FROM articles a INDEXED BY articles_by_section WHERE edition = :edition AND section = :section'
  const at = '(published = :published AND tie > :tie)'
  const older = prepareQuery<ArticleRow>(
    db,
    `SELECT json ${inSection} AND published <= :published AND ${visible} AND (published < :published OR ${at})
     ORDER BY ${newestFirst} LIMIT 1`,
  )
  const newer = prepareQuery<ArticleRow>(
    db,
    `SELECT json ${inSection} AND published >= :published AND ${visible}
       AND (published > :published OR (published = :published AND tie < :tie))
     ORDER BY a.published, a.tie DESC LIMIT 1`,
  )
  const tie = prepareQuery<{ tie: number }>(db, 'SELECT tie FROM articles WHERE file = :file')
  const page = prepareQuery<{ json: string; source: string }>(
    db,
    'SELECT json, source FROM pages WHERE edition = :edition AND slug = :slug AND draft = 0 ORDER BY file LIMIT 1',
  )
  const pages = prepareQuery<{ json: string }>(
    db,
    'SELECT json FROM pages WHERE edition = :edition AND draft = 0 ORDER BY slug',
  )

  const find = (sql: typeof one, values: Parameters<typeof one.get>[0]) => {
    const row = sql.get(values)
    return row && readArticle(row)
  }

  const getArticle: Newsroom['getArticle'] = ({ edition, section, slug }, now) =>
    find(one, { edition, section, slug, now })

  const findArticle: Newsroom['findArticle'] = (edition, reference, now) => {
    const [section = '', slug] = reference.replace(/^\/+|\/+$/g, '').split('/')
    if (slug !== undefined) {
      // A section may have another id since the reference was written.
      const present = listSections().find(({ aliases }) => aliases.includes(section))?.id
      const article =
        getArticle({ edition, section, slug }, now) ??
        (present === undefined ? undefined : getArticle({ edition, section: present, slug }, now))
      return article?.retracted ? undefined : article
    }
    const [only, another] = bySlug.list({ edition, slug: section, now })
    return only && !another ? readArticle(only) : undefined
  }

  return {
    getArticle,
    getBody: ({ edition, section, slug }) => body.get({ edition, section, slug })?.source,
    findArticle,
    findTranslation({ translationOf, edition, section, slug }, now) {
      if (translationOf) {
        const { edition: other, section: of, slug: named } = translationOf
        const found = findArticle(other, of ? `${of}/${named}` : named, now)
        if (found) return found
      }
      const other = otherEdition(edition)
      const ids = [section, ...(listSections().find(({ id }) => id === section)?.aliases ?? [])]
      const names = JSON.stringify([`/${slug}`, ...ids.map((id) => `${id}/${slug}`)])
      return find(translation, { edition: other, names, now })
    },
    findNeighbours({ file, edition, section, publishedAt }, now) {
      const own = tie.get({ file })
      if (!own) return {}
      const values = { edition, section, published: Date.parse(publishedAt), tie: own.tie, now }
      return { previous: find(older, values), next: find(newer, values) }
    },
    getPage(edition, slug) {
      const row = page.get({ edition, slug })
      return row && (JSON.parse(row.json) as StandingPage)
    },
    getPageBody: (edition, slug) => page.get({ edition, slug })?.source,
    listPages: (edition) => pages.list({ edition }).map(({ json }) => JSON.parse(json) as StandingPage),
  }
}
