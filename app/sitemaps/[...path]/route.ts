import { sitemapsPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/newsroom/opened'
import { answerMade } from '@/lib/pageCache/answerMade'
import { findSitemap } from '@/lib/seo/sitemaps/findSitemap'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const path = [sitemapsPath, ...(await params).path].join('/')
  return answerMade(request, { path, headers: {} }, async () => {
    const found = findSitemap(path, newsroom(), Date.now())
    return found && { ...found, contentType: 'application/xml; charset=utf-8', shows: [] }
  })
}

export { answer as GET, answer as HEAD }
