/**
 * Names in the query of an address that say where a reader came from, and change nothing: those that chats, mailings and
 * advertisers add. A cache in front takes a query of nothing but these for none (deploy/nginx/khabar.conf, held to this
 * list by a test), so no rule may need one of them.
 */
export const trackingNames = [
  ...['_ga', '_gl', '_hsenc', '_hsmi', 'dclid', 'fbclid', 'gad_source', 'gbraid', 'gclid', 'igsh', 'igshid'],
  ...[
    'li_fat_id',
    'mc_cid',
    'mc_eid',
    'mkt_tok',
    'msclkid',
    'srsltid',
    'ttclid',
    'twclid',
    'wbraid',
    'yclid',
  ],
] as const

/** All names that begin so belong to them. */
export const trackingPrefix = 'utm_'

const names: ReadonlySet<string> = new Set(trackingNames)

export function isTracking(name: string): boolean {
  return names.has(name) || name.startsWith(trackingPrefix)
}
