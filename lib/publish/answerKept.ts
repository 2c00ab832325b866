import type { IncomingMessage, ServerResponse } from 'node:http'
import { newsroom } from '../content/opened'
import { findCoding, getAnswer, keepAnswer, recordAnswer, replayAnswer } from './keptAnswers'
import { readAddress } from './pageAddresses.mjs'
import { pageCache } from './pageCache.mjs'

/** Headers by which a request asks for something else than the page as everyone gets it. */
const special = ['range', 'if-match']

/** Resolutions whose pages are sent with the headers of every page. */
const plainly = new Set(['article', 'page', 'section', 'topic', 'author', 'latest', 'screen'])

function isPlain({ method, headers, url = '' }: IncomingMessage): boolean {
  if (method !== 'GET' || url.includes('?') || special.some((name) => name in headers)) return false
  if (headers['cache-control']?.includes('no-cache')) return false
  return headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined
}

/**
 * Answers a request for a page that is in the page cache, before Next sees it: with the very bytes that Next sent for this
 * page to the one who asked before. Next's way to the same bytes costs twenty times as much, most of it for compressing them
 * again. Whether the address exists is asked each time as the proxy asks it, and the page has to be in the cache: what is
 * dropped is gone at that moment from here, too.
 * @returns whether the request has its answer; where it has none, Next's answer may be remembered for the next one
 */
export function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? ''
  const coding = isPlain(request) ? findCoding(request) : undefined
  const address = coding && readAddress(path)
  if (!coding || address === undefined) return false
  const cache = pageCache()
  const page = cache.findFresh(address)
  if (!page) return false
  const answer = getAnswer(page, path, coding)
  if (answer) {
    if (!plainly.has(newsroom().resolve(address, Date.now()).what)) return false
    cache.noteUse(page)
    replayAnswer(response, answer)
    return true
  }
  recordAnswer(response, (sent) => {
    const isWhole = response.statusCode === 200 && response.getHeader('x-nextjs-cache') === 'HIT'
    // Another notice may have come to stand in the page while it was on its way.
    const isSame = cache.findFresh(address)?.urgent === page.urgent
    if (isWhole && isSame) cache.addBytes(page, keepAnswer(page, path, coding, sent))
  })
  return false
}
