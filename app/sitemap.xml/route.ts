import { sitemapIndexPath } from '@/lib/address'
import { newsroom } from '@/lib/content/opened'
import { answerKept } from '@/lib/publish/keptAnswer'
import { makeSitemapIndex } from '@/lib/seo/sitemaps/sitemaps'

function answer(request: Request): Promise<Response> {
  return answerKept(request, { path: sitemapIndexPath, headers: {} }, async () => ({
    body: makeSitemapIndex(newsroom(), Date.now()),
    contentType: 'application/xml; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
