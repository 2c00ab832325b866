import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { devPolicy, filePolicy } from '@/lib/http/contentPolicy'
import { findTransportSecurity } from '@/lib/http/transportSecurity'

/** Headers of every answer of this server, whatever it is: a page, a file, a redirect, an error. */
export const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
}

/**
 * The policy of an answer that brings none of its own (a page comes with one, by the page cache or the proxy): nothing
 * may run or load in it. While developing Next's own pages of errors need theirs.
 */
export const standingPolicy = process.env.NODE_ENV === 'development' ? devPolicy : filePolicy

/** For how long the site's address is believed, in milliseconds: an editor may change it in `site.yaml`. */
const lookEvery = 5_000
let found: { headers: Record<string, string>; at: number } | undefined

/** The header that keeps browsers on HTTPS, where the site is served so. */
export function siteTransportHeaders(): Record<string, string> {
  const now = Date.now()
  if (found && now - found.at < lookEvery) return found.headers
  let headers = found?.headers ?? {}
  try {
    headers = findTransportSecurity(currentNewsroom().getSite().url)
  } catch {
    // The index cannot be read just now: what was known before still holds.
  }
  found = { headers, at: now }
  return headers
}
