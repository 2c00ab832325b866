import type { IncomingMessage } from 'node:http'

/**
 * Headers by which the parts of Next talk to each other, and its client to its server. The site's links are links, so that
 * no browser sends them; from outside they reach code that trusts them (a malformed state of the router is an error 500).
 * `rsc` asks for a page as that client reads it, a form in which none is kept. Cookies mean nothing to the site, and to Next a preview of
 * drafts, which it ends with cookies of its own.
 */
const ofFramework =
  /^(?:cookie$|rsc$|next-|x-nextjs-|x-middleware-|x-invoke-|x-matched-path$|x-action-|x-prerender-)/

/** Takes what only the framework would read off a request from outside. */
export function dropFrameworkHeaders({ headers }: IncomingMessage): void {
  for (const name in headers) if (ofFramework.test(name)) delete headers[name]
}
