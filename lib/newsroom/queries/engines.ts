import { lastChange } from '@/lib/model/lastChange'
import type { EngineEntry, Newsroom, PublishedMonth } from '@/lib/newsroom/newsroom'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type ArticleRow, readArticle } from '@/lib/content/database/visible'

type Engines = 'listMonths' | 'listForEngines' | 'listBusyTopics'
type Row = ArticleRow & { paired: number }

const month = (moment: number) => new Date(moment).toISOString().slice(0, 7)

/** The first moment of a month, `2026-03`, and of the one after it (UTC, milliseconds). */
export function monthRange(named: string): { from: number; to: number } {
  const [year = 1970, number = 1] = named.split('-').map(Number)
  return { from: Date.UTC(year, number - 1), to: Date.UTC(year, number) }
}

/** Articles that search engines are told of. Months are counted in a narrow index, of all that were ever published. */
export function engineQueries(
  db: Database,
  articles: Pick<Newsroom, 'findTranslation'>,
): Pick<Newsroom, Engines> {
  const shown = 'a.listed = 1 AND a.noindex = 0 AND a.published <= :now'
  const first = prepareQuery<{ published: number }>(
    db,
    `SELECT published FROM articles a INDEXED BY articles_by_change WHERE ${shown} ORDER BY published LIMIT 1`,
  )
  const within = `FROM articles a INDEXED BY articles_by_change
    WHERE ${shown} AND a.published >= :from AND a.published < :to`
  const count = prepareQuery<{ count: number; changed: number | null }>(
    db,
    `SELECT count(*) AS count, max(a.changed) AS changed ${within}`,
  )
  const list = prepareQuery<Row>(
    db,
    `SELECT a.json, a.translates IS NOT NULL OR EXISTS (
       SELECT 1 FROM articles t INDEXED BY articles_by_translation
       WHERE t.edition <> a.edition AND t.edition IN ('ar', 'en')
         AND t.translates IN (a.section || '/' || a.slug, '/' || a.slug)
     ) AS paired ${within} ORDER BY a.published, a.tie LIMIT :limit OFFSET :offset`,
  )
  const busy = prepareQuery<{ key: string; newest: number }>(
    db,
    `SELECT key, max(published) AS newest FROM topics INDEXED BY topics_by_key
     WHERE edition = :edition AND published <= :now
     GROUP BY key HAVING count(*) >= :least ORDER BY key LIMIT :limit`,
  )

  return {
    listMonths(now) {
      const oldest = first.get({ now })
      if (!oldest) return []
      const months: PublishedMonth[] = []
      for (let named = month(oldest.published); named <= month(now);) {
        const { from, to } = monthRange(named)
        const found = count.get({ from, to, now })
        if (found && found.count > 0 && found.changed !== null)
          months.push({ month: named, count: found.count, changed: new Date(found.changed).toISOString() })
        named = month(to)
      }
      return months
    },
    listForEngines({ from, to, limit, offset = 0 }, now) {
      return list.list({ from, to, now, limit, offset }).map((row): EngineEntry => {
        const article = readArticle(row)
        const { edition, section, slug, image, sensitive } = article
        const translation = row.paired ? articles.findTranslation(article, now) : undefined
        return {
          article: { edition, section, slug },
          changed: lastChange(article),
          ...(image && !sensitive && { picture: image.file }),
          ...(translation && !translation.noindex && { translation }),
        }
      })
    },
    listBusyTopics: (of, now) =>
      busy.list({ ...of, now }).map(({ key, newest }) => ({ key, newest: new Date(newest).toISOString() })),
  }
}
