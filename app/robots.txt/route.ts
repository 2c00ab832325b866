import { robotsPath } from '@/lib/address/siteFiles'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { writeRobots } from '@/lib/seo/robots'

function answer(request: Request): Promise<Response> {
  return cachedResponse(request, { path: robotsPath, headers: {} }, async () => ({
    body: writeRobots(currentNewsroom().getSite().url),
    contentType: 'text/plain; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
