import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { Correction } from '@/lib/model/model'
import { type Database, type Values, prepareQuery } from '@/lib/content/database/sqlite'
import {
  type ArticleRow,
  newestFirst,
  newestPicked,
  readArticle,
  readArticles,
  visible,
} from '@/lib/content/database/visible'

type Lists =
  | 'listLatest'
  | 'countArticles'
  | 'listByAuthor'
  | 'countByAuthor'
  | 'listProminent'
  | 'listCorrections'
  | 'countCorrections'

type Count = { count: number }
const slice = 'LIMIT :limit OFFSET :offset'

/**
 * Lists of articles. Each pages through the narrow index alone and fetches whole articles only for the rows that it
 * answers: page 1,000 costs little more than page 1.
 */
export function listQueries(db: Database): Pick<Newsroom, Lists> {
  const latest = (index: string, filter: string) =>
    prepareQuery<ArticleRow>(
      db,
      `SELECT w.json FROM (
         SELECT a.id, a.published, a.tie FROM articles a INDEXED BY ${index}
         WHERE a.edition = :edition ${filter} AND ${visible} ORDER BY ${newestFirst} ${slice}
       ) picked JOIN articles w ON w.id = picked.id ORDER BY ${newestPicked}`,
    )
  const of = {
    all: latest('articles_by_time', ''),
    section: latest('articles_by_section', 'AND a.section = :section'),
    kind: latest('articles_by_kind', 'AND a.kind = :kind'),
    both: latest('articles_by_section_kind', 'AND a.section = :section AND a.kind = :kind'),
  }
  // All but those of the future, which are few.
  const countOf = (index: string, filter: string) =>
    prepareQuery<Count>(
      db,
      `SELECT coalesce(sum(listed), 0) - (
         SELECT count(*) FROM articles a INDEXED BY ${index}
         WHERE a.edition = :edition ${filter} AND a.listed = 1 AND a.published > :now
       ) AS count FROM stock a WHERE a.edition = :edition ${filter}`,
    )
  const count = {
    all: countOf('articles_by_time', ''),
    section: countOf('articles_by_section', 'AND a.section = :section'),
  }

  const byline = 'FROM bylines a WHERE a.edition = :edition AND a.author = :author AND a.published <= :now'
  const byAuthor = prepareQuery<ArticleRow>(
    db,
    `SELECT w.json FROM (SELECT a.article, a.published, a.tie ${byline} ORDER BY ${newestFirst} ${slice}) picked JOIN articles w ON w.id = picked.article ORDER BY ${newestPicked}`,
  )
  const authorCount = prepareQuery<Count>(db, `SELECT count(*) AS count ${byline}`)

  const prominent = prepareQuery<ArticleRow>(
    db,
    `SELECT a.json FROM articles a INDEXED BY articles_by_prominence WHERE a.edition = :edition AND ${visible}
     ORDER BY a.prominence DESC, a.tie LIMIT :limit`,
  )

  const corrected = 'FROM corrections c WHERE c.edition = :edition AND c.published <= :now'
  const corrections = prepareQuery<ArticleRow & { correction: string }>(
    db,
    `SELECT w.json, picked.json AS correction FROM (
       SELECT c.article, c.date, c.tie, c.position, c.json ${corrected} ORDER BY c.date DESC, c.tie, c.position ${slice}
     ) picked JOIN articles w ON w.id = picked.article ORDER BY picked.date DESC, picked.tie, picked.position`,
  )
  const correctionCount = prepareQuery<Count>(db, `SELECT count(*) AS count ${corrected}`)

  const counted = (rows: { get(values: Values): Count | undefined }, values: Values) =>
    rows.get(values)?.count ?? 0

  return {
    listLatest({ edition, section, kind, limit, offset = 0 }, now) {
      const part = { edition, limit, offset, now }
      if (section !== undefined && kind !== undefined)
        return readArticles(of.both.list({ ...part, section, kind }))
      if (section !== undefined) return readArticles(of.section.list({ ...part, section }))
      if (kind !== undefined) return readArticles(of.kind.list({ ...part, kind }))
      return readArticles(of.all.list(part))
    },
    countArticles({ edition, section }, now) {
      if (section === undefined) return counted(count.all, { edition, now })
      return counted(count.section, { edition, section, now })
    },
    listByAuthor: ({ edition, author, limit, offset = 0 }, now) =>
      readArticles(byAuthor.list({ edition, author, limit, offset, now })),
    countByAuthor: ({ edition, author }, now) => counted(authorCount, { edition, author, now }),
    listProminent: ({ edition, limit }, now) => readArticles(prominent.list({ edition, limit, now })),
    listCorrections: ({ edition, limit, offset = 0 }, now) =>
      corrections.list({ edition, limit, offset, now }).map((row) => ({
        article: readArticle(row),
        correction: JSON.parse(row.correction) as Correction,
      })),
    countCorrections: ({ edition }, now) => counted(correctionCount, { edition, now }),
  }
}
