import { sitemapsPath } from '@/lib/address/siteFiles'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { findSitemap } from '@/lib/seo/sitemaps/findSitemap'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const path = [sitemapsPath, ...(await params).path].join('/')
  return cachedResponse(request, { path, headers: {} }, async () => {
    const found = findSitemap(path, currentNewsroom(), Date.now())
    return found && { ...found, contentType: 'application/xml; charset=utf-8', shows: [] }
  })
}

export { answer as GET, answer as HEAD }
