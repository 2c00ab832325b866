import type { IncomingMessage, ServerResponse } from 'node:http'
import { publishAddress } from '@/lib/address/handled'
import { answerPublish } from '@/lib/publish/answerPublish'
import { getPublishDoor } from '@/lib/publish/publishDoor'
import { log } from '@/lib/log'

/** The request as the web's own kind. Leaving its body unread does not cut the connection, or nobody would hear why. */
function readRequest(request: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const chunks = request.iterator({ destroyOnReturn: false })
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value as Uint8Array)
    },
  })
  const init = { method: 'POST', headers, body, duplex: 'half' }
  // Only the query is read; whose site it is asked of does not matter.
  return new Request(new URL(request.url ?? '/', 'http://localhost'), init)
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse) {
  // The unread rest of the body stands between this request and the next one.
  if (!request.complete) response.setHeader('connection', 'close')
  const text = await answer.text()
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/**
 * Answers `POST /api/publish` before Next, which would take in the whole body of whoever sends one, at any speed, before
 * a route could ask who it is.
 * @returns whether the path was that of publishing
 */
export function answerPublishing(path: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (path !== publishAddress) return false
  const doors = { door: getPublishDoor(), secret: process.env.PUBLISH_SECRET }
  Promise.resolve()
    .then(() => answerPublish(readRequest(request), doors))
    .then((answer) => send(answer, request, response))
    .catch((error: unknown) => {
      // The client left while the body was read: there is nobody to answer.
      if (!request.destroyed) log.error({ err: error }, 'an answer to a publishing failed')
      response.destroy()
    })
  return true
}
