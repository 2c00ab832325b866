import type { Edition } from '@/lib/edition'

export const sitemapIndexPath = '/sitemap.xml'
/** Below it stand all sitemaps but their index. */
export const sitemapsPath = '/sitemaps'
export const newsSitemapPath = `${sitemapsPath}/news.xml`
export const pagesSitemapPath = `${sitemapsPath}/pages.xml`
export const topicsSitemapPath = `${sitemapsPath}/topics.xml`
/** `/sitemaps/2026-03/1.xml`: a part of what was published in a month. */
export const monthSitemapPath = (month: string, part: number) => `${sitemapsPath}/${month}/${part}.xml`
/** The month and the part that a decoded path names, where it is one of a sitemap by month. */
export function readMonthSitemapPath(path: string): { month: string; part: number } | undefined {
  const [, month, part] = /^\/sitemaps\/(\d{4}-(?:0[1-9]|1[0-2]))\/([1-9]\d{0,3})\.xml$/.exec(path) ?? []
  return month === undefined ? undefined : { month, part: Number(part) }
}
export const robotsPath = '/robots.txt'
export const openSearchPath = (edition: Edition) => `/opensearch/${edition}.xml`
export const manifestPath = (edition: Edition) =>
  edition === 'ar' ? '/manifest.webmanifest' : `/manifest.${edition}.webmanifest`
