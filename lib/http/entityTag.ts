import type { ServerResponse } from 'node:http'

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/** Whether an `If-None-Match` header names this entity (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}

/**
 * Whether the client has the answer already, by the `ETag` that it bears. A request for a copy that no cache had a hand in
 * (`no-cache`) gets the whole answer.
 */
export function isUnchanged(response: ServerResponse): boolean {
  const { method, headers } = response.req
  const known = headers['if-none-match']
  if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false
  const etag = response.getHeader('etag')
  return typeof etag === 'string' && !headers['cache-control']?.includes('no-cache') && isKnown(known, etag)
}
