import { absoluteHref } from '@/lib/address/href'
import { searchPath } from '@/lib/address/searches'
import { newsSitemapPath, sitemapIndexPath } from '@/lib/address/siteFiles'
import { editions } from '@/lib/edition'

/**
 * `robots.txt` (RFC 9309). Lists of search results have no end, and what the API says is for the operator; the rest is
 * for everyone. Pages of the newsroom's own use say `noindex` themselves, which a robot has to read to heed.
 */
export function writeRobots(origin: string): string {
  const searches = editions.flatMap((edition) => {
    const path = searchPath(edition)
    return [`Disallow: ${path}$`, `Disallow: ${path}?`]
  })
  return [
    'User-agent: *',
    'Disallow: /api/',
    ...searches,
    'Allow: /',
    '',
    `Sitemap: ${absoluteHref(origin, sitemapIndexPath)}`,
    `Sitemap: ${absoluteHref(origin, newsSitemapPath)}`,
    '',
  ].join('\n')
}
