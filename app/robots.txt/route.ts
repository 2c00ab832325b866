import { robotsPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/content/opened'
import { answerMade } from '@/lib/publish/answerMade'
import { writeRobots } from '@/lib/seo/robots'

function answer(request: Request): Promise<Response> {
  return answerMade(request, { path: robotsPath, headers: {} }, async () => ({
    body: writeRobots(newsroom().getSite().url),
    contentType: 'text/plain; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
