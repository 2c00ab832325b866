import { sitemapIndexPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/newsroom/opened'
import { answerMade } from '@/lib/pageCache/answerMade'
import { makeSitemapIndex } from '@/lib/seo/sitemaps/sitemaps'

function answer(request: Request): Promise<Response> {
  return answerMade(request, { path: sitemapIndexPath, headers: {} }, async () => ({
    body: makeSitemapIndex(newsroom(), Date.now()),
    contentType: 'application/xml; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
