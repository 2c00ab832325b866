import { isSignatureOf, readClaim, type Asker } from './authorise'
import { cacheControl } from '@/lib/http/cacheControl'
import { findOperatorLocale } from './operatorLocale'
import type { PublishDoor } from './publishDoor'
import type { PublishReceipt } from './publishReceipt'
import { readBody } from './readBody'
import { sayReceipt } from './sayReceipt'

/** The most clients that wait for a pass at once: they all get the same receipt, and more would only hold connections. */
const waitingLimit = 16

const statusOf: Record<PublishReceipt['outcome'], number> = { published: 200, refused: 409, failed: 500 }

type Doors = { door: PublishDoor | undefined; secret: string | undefined }

/**
 * Answers `POST /api/publish`: makes a pass now and sends its receipt. 401 where nobody proves that they may ask, 408
 * for a body that does not come, 413 for a longer one, 503 where too many wait or nothing is followed yet.
 */
export async function answerPublish(request: Request, { door, secret }: Doors): Promise<Response> {
  const claim = readClaim(request.headers, secret)
  if (claim.what === 'none' || !secret) return unauthorised()
  const body = await readBody(request, { isProven: claim.what === 'proven' })
  if (body === 'tooLong') return answer(413, { error: 'the body is too long' })
  if (body === 'tooSlow') return answer(408, { error: 'the body took too long' })
  if (body === 'dropped') return busy('too many ask at once')
  if (claim.what === 'signed' && !isSignatureOf(body, claim.signature, secret)) return unauthorised()
  if (!door) return busy('the content is not followed yet')
  if (door.countWaiting() >= waitingLimit) return busy('too many wait for a pass')
  const asker = claim.what === 'signed' ? 'webhook' : claim.asker
  const receipt = await (isForced(asker, request.url, body) ? door.publishAnyway() : door.publishNow())
  return answer(statusOf[receipt.outcome], withSentence(receipt))
}

/** A client other than `npm run publish` gets the reason in words as well. */
function withSentence(receipt: PublishReceipt): object {
  if (receipt.outcome === 'published') return receipt
  return { ...receipt, message: sayReceipt(receipt, findOperatorLocale(process.env)).join(' ') }
}

/** A webhook's body is another's: what an operator alone may say is not read from it. */
function isForced(asker: Asker, url: string, body: Uint8Array): boolean {
  if (asker !== 'operator') return false
  if (/^(?:1|true)$/.test(new URL(url).searchParams.get('force') ?? '')) return true
  try {
    return (JSON.parse(Buffer.from(body).toString('utf8')) as { force?: unknown } | null)?.force === true
  } catch {
    return false
  }
}

function unauthorised(): Response {
  return answer(401, { error: 'not authorised' }, { 'www-authenticate': 'Bearer' })
}

function busy(error: string): Response {
  return answer(503, { error }, { 'retry-after': '2' })
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': cacheControl.api, ...headers } })
}
