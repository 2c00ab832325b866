import type { IncomingMessage } from 'node:http'
import { publishAddress } from '@/lib/address/handled'
import { isSearch } from './searchRequest'

/** An address, in characters as it stands in the request: longer than any of the site, with room for a long query. */
export const longestAddress = 8_000
/** Room for a long text pasted into the search field: ten thousand Arabic letters, encoded. */
export const longestSearch = 64_000
/** Names and values of a query: more than forms, advertisers and mailings put into one. Parsers compare each with all. */
export const mostParameters = 100
/** Bytes of a request's head: such a search, and what browsers and servers in front send along. */
export const longestHead = longestSearch + 16 * 1024
/** Bytes of a body. A push that names a thousand commits is smaller. */
export const longestBody = 1024 * 1024

/** Why a request is refused before anything looks at it. */
export type OutOfBounds = 400 | 405 | 413 | 414 | 417

/** RFC 9110, 7.2: a name or an address and perhaps a port. A value that is no host makes no address either. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** Whether a query holds more names and values than anything but a flood. */
export function isCrowded(url: string): boolean {
  const mark = url.indexOf('?')
  return mark >= 0 && url.slice(mark).split('&', mostParameters + 1).length > mostParameters
}

/** The methods that a path takes, as `Allow` lists them (RFC 9110, 10.2.1). A body belongs to publishing alone. */
export function listMethods(path: string): string {
  return path === publishAddress ? 'POST' : 'GET, HEAD'
}

/** Whether a request is one that the site can have an answer for. Node bounds the head as a whole (431). */
export function findOutOfBounds(request: IncomingMessage): OutOfBounds | undefined {
  const { url = '', method = '', headers } = request
  const path = url.split('?', 1)[0] ?? ''
  // Of a search only what is read is looked at.
  if (isSearch(path) ? url.length > longestSearch : url.length > longestAddress || isCrowded(url)) return 414
  // `GET http://other.example/` is what one asks a proxy for, and this is none.
  if (!url.startsWith('/') || url.startsWith('//')) return 400
  if (!hasOneHost(request)) return 400
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') return 417
  if (
    !listMethods(url.split('?', 1)[0] ?? '')
      .split(', ')
      .includes(method)
  )
    return 405
  if (Number(headers['content-length'] ?? 0) > longestBody) return 413
  return undefined
}

/** RFC 9112, 3.2: with two hosts, or with none since HTTP/1.1, whoever stands in front may have meant another site. */
function hasOneHost({ headers, rawHeaders, httpVersion }: IncomingMessage): boolean {
  const count = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length
  if (count === 0) return httpVersion === '1.0'
  return count === 1 && host.test(headers.host ?? '')
}
