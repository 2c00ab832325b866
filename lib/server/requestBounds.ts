import type { IncomingMessage } from 'node:http'

/** An address, in characters as it stands in the request: longer than any of the site, with room for a long query. */
export const longestAddress = 8_000
/** Bytes of a body, as many as Next would keep in memory for the proxy. Webhooks of large pushes have some hundred KB. */
export const longestBody = 10 * 1024 * 1024

/** Why a request is refused before anything looks at it. */
export type OutOfBounds = 400 | 405 | 413 | 414

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Whether a request is one that the site can have an answer for. Node bounds the head as a whole (16 KB, 431). */
export function findOutOfBounds({
  url = '',
  method = '',
  headers,
}: IncomingMessage): OutOfBounds | undefined {
  if (url.length > longestAddress) return 414
  // `GET http://other.example/` is what one asks a proxy for, and this is none.
  if (!url.startsWith('/') || url.startsWith('//')) return 400
  if (!/^[\w.:[\]-]*$/.test(headers.host ?? '')) return 400
  if (!methods.has(method)) return 405
  if (Number(headers['content-length'] ?? 0) > longestBody) return 413
  return undefined
}
