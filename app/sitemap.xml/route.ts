import { sitemapIndexPath } from '@/lib/address/siteFiles'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { makeSitemapIndex } from '@/lib/seo/sitemaps/sitemaps'

function answer(request: Request): Promise<Response> {
  return cachedResponse(request, { path: sitemapIndexPath, headers: {} }, async () => ({
    body: makeSitemapIndex(currentNewsroom(), Date.now()),
    contentType: 'application/xml; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
