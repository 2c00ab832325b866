import { cacheControl } from '@/lib/http/cacheControl'
import { hrefOf } from '@/lib/address/href'
import { isKnown } from '@/lib/http/entityTag'
import { refuse } from '@/lib/http/refusal'
import { addressHeaders } from './pageAddresses'
import { pageCache } from './pageCache'
import { tagText } from './pageTag'

/** The answer that a route handler made: a feed, a sitemap. */
export type MadeAnswer = {
  body: string
  contentType: string
  /** Decoded paths of the pages whose content it shows: a change of one drops it. */
  shows: string[]
  /** When it is no longer true by itself, in milliseconds since 1970. */
  until?: number
}

/** Where it is asked for, and what is sent along. */
export type AnswerPlace = { path: string; headers: Record<string, string> }

/** Longer than an hour nothing is kept without a look, as with pages. Seconds. */
const longest = 3_600

type Kept = { body: Buffer; contentType: string; etag: string }

/** Answers that are being made, so that simultaneous requests share one. */
const making = new Map<string, Promise<unknown>>()

function readKept(key: string): Kept | undefined {
  const value = pageCache().getFresh(key)?.value
  if (value?.kind !== 'APP_ROUTE') return undefined
  const { 'content-type': contentType, etag } = value.headers
  return { body: value.body, contentType: String(contentType), etag: String(etag) }
}

function keep(key: string, path: string, made: MadeAnswer): Kept {
  const body = Buffer.from(made.body)
  const etag = tagText(made.body)
  const addresses = addressHeaders(hrefOf(path), made.shows.map(hrefOf))
  const headers = { ...addresses, 'content-type': made.contentType, etag }
  const seconds = made.until === undefined ? longest : Math.ceil((made.until - Date.now()) / 1000)
  pageCache().set(
    key,
    { kind: 'APP_ROUTE', status: 200, body, headers } as { kind: string; status: number },
    { revalidate: Math.max(1, Math.min(longest, seconds)) },
  )
  return { body, contentType: made.contentType, etag }
}

async function find(path: string, make: () => Promise<MadeAnswer | undefined>): Promise<Kept | undefined> {
  const key = `answer:${path}`
  const kept = readKept(key)
  if (kept) return kept
  const underWay = making.get(key)
  if (underWay) {
    await underWay.catch(() => undefined)
    // An answer that was dropped while it was made is not kept, and is made again.
    const fresh = readKept(key)
    if (fresh) return fresh
  }
  const work = make()
  making.set(key, work)
  try {
    const made = await work
    return made && keep(key, path, made)
  } finally {
    if (making.get(key) === work) making.delete(key)
  }
}

/**
 * Answers `GET` and `HEAD` from the page cache, or makes the answer and keeps it there: what a change of content drops
 * is made anew. A reader that has the same already is told so (304).
 * @returns 404 where `make` finds nothing
 */
export async function cachedResponse(
  request: Request,
  { path, headers }: AnswerPlace,
  make: () => Promise<MadeAnswer | undefined>,
): Promise<Response> {
  const found = await find(path, make)
  if (!found) return refuse(404)
  const all = { ...headers, 'cache-control': cacheControl.feed, etag: found.etag }
  if (isKnown(request.headers.get('if-none-match'), found.etag))
    return new Response(null, { status: 304, headers: all })
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(found.body), {
    headers: { ...all, 'content-type': found.contentType },
  })
}
