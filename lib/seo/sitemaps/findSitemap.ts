import {
  newsSitemapPath,
  pagesSitemapPath,
  readMonthSitemapPath,
  topicsSitemapPath,
} from '@/lib/address/siteFiles'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { makePagesSitemap } from './pagesSitemap'
import { makeMonthSitemap, makeNewsSitemap, makeTopicsSitemap } from './sitemaps'

/**
 * The sitemap of a path; undefined where there is none.
 * @returns `until`: when it is no longer true by itself, in milliseconds since 1970
 */
export function findSitemap(
  path: string,
  news: Newsroom,
  now: number,
): { body: string; until?: number } | undefined {
  if (path === pagesSitemapPath) return { body: makePagesSitemap(news, now) }
  if (path === topicsSitemapPath) return { body: makeTopicsSitemap(news, now) }
  if (path === newsSitemapPath) return makeNewsSitemap(news, now)
  const named = readMonthSitemapPath(path)
  const body = named && makeMonthSitemap(named.month, named.part, news, now)
  return body === undefined ? undefined : { body }
}
