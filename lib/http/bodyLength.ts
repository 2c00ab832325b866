import type { ServerResponse } from 'node:http'

/**
 * Next drops `Content-Length` from what a route answers, since a body may have been decoded on its way through `fetch`
 * (`next/dist/server/send-response.js`). A file's is known: it travels under a name of ours, which the guard takes off.
 */
const name = 'x-khabar-length'

/** Lets an answer of a route keep the length that it says. */
export function keepLength(response: Response): Response {
  const length = response.headers.get('content-length')
  if (length !== null) response.headers.set(name, length)
  return response
}

/** Says the length that a route said; where the body is packed meanwhile, nobody knows it. */
export function restoreLength(response: ServerResponse): void {
  const length = response.getHeader(name)
  if (length === undefined) return
  response.removeHeader(name)
  if (!response.hasHeader('content-encoding')) response.setHeader('content-length', length)
}
