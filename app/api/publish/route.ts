import { answerPublish } from '@/lib/publish/answerPublish'
import { getPublishDoor } from '@/lib/publish/publishDoor'

export const dynamic = 'force-dynamic'

/** Takes the content as it is now and answers with the receipt: docs/operators/publishing.md. */
export function POST(request: Request): Promise<Response> {
  return answerPublish(request, { door: getPublishDoor(), secret: process.env.PUBLISH_SECRET })
}
