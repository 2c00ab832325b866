import type { IncomingMessage } from 'node:http'
import { originHeader } from '@/lib/server/connection/loopback'

/**
 * The headers of a request that something reads on purpose: the framework, what compresses, the routes. Whatever else a
 * stranger may send reaches code that trusts it, today's or that of the framework's next version: a nonce in
 * `content-security-policy` was written into pages that are kept for everyone, a malformed state of the router is an error
 * 500, cookies are a preview of drafts, `x-forwarded-host` is an origin, and files that are not ours to answer fail at
 * `if-match`.
 */
const read: ReadonlySet<string> = new Set([
  ...['host', 'accept', 'accept-encoding', 'authorization', 'cache-control', 'connection'],
  ...['content-length', 'transfer-encoding'],
  ...['if-none-match', 'if-modified-since', 'if-range', 'range'],
  ...['x-request-id', originHeader],
])

/** One for all who ask: the framework renders a page otherwise for a browser that has no name than for one that has. */
const browser = 'khabar'

/**
 * Leaves of a request what is read on purpose, before the framework gets it: a page is the same whoever asks for it first.
 * To be called after everything that looks at the way on which a request came.
 */
export function keepReadHeaders({ headers }: IncomingMessage): void {
  for (const name in headers) if (!read.has(name)) delete headers[name]
  headers['user-agent'] = browser
}
