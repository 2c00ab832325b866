import { robotsPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/newsroom/opened'
import { answerMade } from '@/lib/pageCache/answerMade'
import { writeRobots } from '@/lib/seo/robots'

function answer(request: Request): Promise<Response> {
  return answerMade(request, { path: robotsPath, headers: {} }, async () => ({
    body: writeRobots(newsroom().getSite().url),
    contentType: 'text/plain; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
