import { robotsPath } from '@/lib/address'
import { newsroom } from '@/lib/content/opened'
import { answerKept } from '@/lib/publish/keptAnswer'
import { writeRobots } from '@/lib/seo/robots'

function answer(request: Request): Promise<Response> {
  return answerKept(request, { path: robotsPath, headers: {} }, async () => ({
    body: writeRobots(newsroom().getSite().url),
    contentType: 'text/plain; charset=utf-8',
    shows: [],
  }))
}

export { answer as GET, answer as HEAD }
