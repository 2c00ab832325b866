import { cacheControl } from './cacheControl'
import { filePolicy } from './contentPolicy.mjs'

/** Requests that are answered at the door: malformed, with a method that pages do not take, too long. */
export type Refusal = 400 | 405 | 414

/** A short answer in plain text, for a request that no page stands behind. */
export function refuse(status: Refusal, text: string): Response {
  const headers = new Headers({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': cacheControl.refusal,
    'content-security-policy': filePolicy,
  })
  if (status === 405) headers.set('allow', 'GET, HEAD')
  return new Response(`${text}\n`, { status, headers })
}
