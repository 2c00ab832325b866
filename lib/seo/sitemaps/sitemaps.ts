import { absoluteHref } from '@/lib/address/href'
import { articlePath, topicPath } from '@/lib/address/pages'
import {
  monthSitemapPath,
  newsSitemapPath,
  pagesSitemapPath,
  topicsSitemapPath,
} from '@/lib/address/siteFiles'
import type { Article, Instant, Site } from '@/lib/model/model'
import type { EngineEntry, Newsroom } from '@/lib/newsroom/newsroom'
import { monthRange } from '@/lib/newsroom/queries/engines'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import { type Edition, editions } from '@/lib/edition'
import { findArticleFacts } from '@/lib/seo/articleFacts'
import { findPictureFacts } from '@/lib/seo/pictureFacts'
import { type SitemapEntry, writeSitemap, writeSitemapIndex } from './writeSitemap'

/**
 * The protocol allows 50,000 entries and 50 MB; so many are made in a tenth of a second, and one that is read again
 * after a change is small.
 */
const entriesPerSitemap = 5_000

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newsWindow = 48 * 3_600_000
const newsEntries = 1_000
const newsBatch = 100

/** A topic of one or two articles says nothing that these do not. */
const busyTopic = { least: 3, limit: 5_000 }

const zoned = (moment: Instant, { timeZone }: Site) => writeZonedTime(moment, timeZone)

/** The index of all sitemaps. */
export function makeSitemapIndex(news: Newsroom, now: number): string {
  const site = news.getSite()
  const at = (path: string) => absoluteHref(site.url, path)
  const months = news.listMonths(now)
  const hasTopics = editions.some(
    (edition) => news.listBusyTopics({ ...busyTopic, edition, limit: 1 }, now).length > 0,
  )
  return writeSitemapIndex([
    { url: at(pagesSitemapPath) },
    ...(hasTopics ? [{ url: at(topicsSitemapPath) }] : []),
    { url: at(newsSitemapPath) },
    ...months.flatMap(({ month, count, changed }) =>
      Array.from({ length: Math.ceil(count / entriesPerSitemap) }, (_, part) => ({
        url: at(monthSitemapPath(month, part + 1)),
        changed: zoned(changed, site),
      })),
    ),
  ])
}

function alternatesOf({ article, translation }: EngineEntry, site: Site): SitemapEntry['alternates'] {
  if (!translation) return undefined
  const own = absoluteHref(site.url, articlePath(article))
  const other = absoluteHref(site.url, articlePath(translation))
  return article.edition === 'ar' ? { ar: own, en: other } : { ar: other, en: own }
}

/** A part of the articles of a month; undefined where there is none. */
export function makeMonthSitemap(
  month: string,
  part: number,
  news: Newsroom,
  now: number,
): string | undefined {
  const site = news.getSite()
  const slice = { limit: entriesPerSitemap, offset: (part - 1) * entriesPerSitemap }
  const entries = news.listForEngines({ ...monthRange(month), ...slice }, now)
  if (entries.length === 0) return undefined
  return writeSitemap(
    entries.map((entry) => {
      const media = entry.picture === undefined ? undefined : news.getMedia(entry.picture)
      return {
        url: absoluteHref(site.url, articlePath(entry.article)),
        changed: zoned(entry.changed, site),
        alternates: alternatesOf(entry, site),
        pictures: media?.type === 'picture' ? [findPictureFacts(media, site.url).url] : [],
      }
    }),
  )
}

/** Articles that an edition published within the window and search engines may show, the newest first. */
function listNews(edition: Edition, news: Newsroom, now: number): Article[] {
  const found: Article[] = []
  for (let offset = 0; found.length < newsEntries; offset += newsBatch) {
    const latest = news.listLatest({ edition, limit: newsBatch, offset }, now)
    const fresh = latest.filter(({ publishedAt }) => Date.parse(publishedAt) > now - newsWindow)
    found.push(...fresh.filter(({ noindex }) => !noindex))
    if (fresh.length < newsBatch) break
  }
  return found
}

/**
 * The news of the last 48 hours, at most 1,000.
 * @returns `until`: when the oldest of them leaves the window, in milliseconds since 1970
 */
export function makeNewsSitemap(news: Newsroom, now: number): { body: string; until?: number } {
  const site = news.getSite()
  const time = ({ publishedAt }: Article) => Date.parse(publishedAt)
  const articles = editions
    .flatMap((edition) => listNews(edition, news, now))
    .sort((a, b) => time(b) - time(a))
    .slice(0, newsEntries)
  const oldest = articles.at(-1)
  const body = writeSitemap(
    articles.map((article) => {
      const { url, title, publishedAt, modifiedAt } = findArticleFacts(article, news)
      const { edition } = article
      return {
        url,
        changed: modifiedAt,
        news: { name: site.name[edition], language: edition, published: publishedAt, title },
      }
    }),
  )
  return { body, ...(oldest && { until: time(oldest) + newsWindow }) }
}

/** The lists of topics that several articles carry. */
export function makeTopicsSitemap(news: Newsroom, now: number): string {
  const site = news.getSite()
  return writeSitemap(
    editions.flatMap((edition) =>
      news.listBusyTopics({ ...busyTopic, edition }, now).map(({ key, newest }) => ({
        url: absoluteHref(site.url, topicPath(edition, key)),
        changed: zoned(newest, site),
      })),
    ),
  )
}
