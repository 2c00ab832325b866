import type { IncomingMessage, ServerResponse } from 'node:http'
import { readPath } from '@/lib/address/href'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cacheControl } from '@/lib/http/cacheControl'
import { findCoding } from '@/lib/http/codings'
import { encodedPageOf } from './encodedPages'
import { isKnown } from '@/lib/http/entityTag'
import { listSentHeaders } from './pageAddresses'
import { type KeptPage, pageCache } from './pageCache'

/** Resolutions whose pages are sent with the headers of every page. The search is a screen, too, but is never kept. */
const plainly = new Set(['article', 'page', 'section', 'topic', 'author', 'latest', 'screen'])

/** Headers that Next and the proxy add to each page's own. */
const ofEveryPage = {
  'cache-control': cacheControl.page,
  vary: 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
  'x-nextjs-cache': 'HIT',
  'x-nextjs-prerender': '1',
}

function isPlain({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !headers['cache-control']?.includes('no-cache')
}

/** Whether a rule of the newsroom leads a query elsewhere; all others say where a reader came from. */
const usesQuery = (address: string, query: string) =>
  currentNewsroom().findOldQuery(address, new URLSearchParams(query), Date.now()) !== undefined

/** The page that is asked for, as it lies in the cache; undefined where it is for Next to say what becomes of a request. */
function findPage(url: string): KeptPage | undefined {
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const address = readPath(path)
  // Another spelling of an address leads to it.
  if (address === undefined || address !== decodeURIComponent(path)) return undefined
  const page = pageCache().findFresh(address)
  if (page && mark >= 0 && usesQuery(address, url.slice(mark))) return undefined
  return page && plainly.has(currentNewsroom().resolve(address, Date.now()).what) ? page : undefined
}

/**
 * Answers a request for a page that is in the page cache, before Next sees it, as Next would: its way to the same answer
 * costs twenty times as much. Whether the address exists is asked each time as the proxy asks it, and the page has to be
 * in the cache: what is dropped is gone at that moment from here, too.
 * @returns whether the request has its answer, or will have it in a moment
 */
export function servePage(request: IncomingMessage, response: ServerResponse): boolean {
  const coding = isPlain(request) ? findCoding(request) : undefined
  const page = coding && findPage(request.url ?? '')
  if (!coding || !page) return false
  pageCache().recordUse(page)
  const { etag, bodyIn } = encodedPageOf(page)
  const headers = { ...ofEveryPage, ...listSentHeaders(page.packed.rest.headers), etag }
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value)
  if (isKnown(request.headers['if-none-match'] ?? null, etag)) {
    response.writeHead(304).end()
    return true
  }
  const send = (body: Buffer) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (coding !== 'identity') response.setHeader('content-encoding', coding)
    response.setHeader('content-length', body.byteLength)
    response.writeHead(200).end(body)
  }
  const body = bodyIn(coding)
  if (Buffer.isBuffer(body)) send(body)
  else body.then(send, (error: Error) => response.destroy(error))
  return true
}
