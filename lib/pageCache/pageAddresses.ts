/**
 * Reads which addresses a rendered page stands for. The tag header's form is not documented by Next; a contract
 * test holds it against the built site.
 */
export type Headers = Record<string, string | string[] | number | undefined>

/** Next's header on a cache entry: tags joined by commas, the implicit ones being paths behind this mark. */
const tagHeader = 'x-next-cache-tags'
const pathMark = '_N_T_'

/** Links to places of this site; `//host` is another site, what follows `?` or `#` is the same page. */
const internalLink = /\shref="(\/(?!\/)[^"?#]*)/g
/** Files that Next and the media route serve: no page is dropped for their addresses. */
const filePath = /^\/(?:_next|media)\//

/**
 * A path as the rest of the site names it: decoded, NFC, no slash at the end.
 * @returns undefined where its escapes are malformed
 */
export function readAddress(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded).normalize('NFC')
    return path.length > 1 ? path.replace(/\/+$/, '') : path
  } catch {
    return undefined
  }
}

/** The prefix of Next's key of a page: the kind and the source of its route. */
const keyOwner = /^\/route-cache\/[^$]*\$(?=\/)/

/** The address of a page by Next's key of it: the path in the key, where the front is named `/index`. */
export function addressOfKey(key: string): string {
  const path = key.replace(keyOwner, '')
  return path === '/index' ? '/' : (readAddress(path) ?? path)
}

/** Whether a page is one reader's answer, and not kept: what a search found (`foundPath` in lib/address/searches.ts). */
export function isMomentary(key: string): boolean {
  return /^(?:\/en)?\/search\/found\//.test(addressOfKey(key))
}

/**
 * The addresses among cache tags. The layouts and the route file of a page are tags too
 * (`_N_T_/(ar)/[section]/layout`); they are no addresses, and no drop names them.
 */
export function listTagAddresses(tags: readonly string[]): string[] {
  return tags.flatMap((tag) =>
    tag.startsWith(pathMark) ? (readAddress(tag.slice(pathMark.length)) ?? []) : [],
  )
}

/** Where the entry itself is served. */
export function listOwnAddresses(headers: Headers | undefined): string[] {
  const tags = headers?.[tagHeader]
  return typeof tags === 'string' ? listTagAddresses(tags.split(',')) : []
}

/** The headers of a page that are sent. */
export function listSentHeaders({ [tagHeader]: _tags, ...sent }: Headers = {}): Headers {
  return sent
}

/** The internal addresses that a page links to, each once. */
export function listLinkedAddresses(html: string): string[] {
  const addresses = new Set<string>()
  for (const [, href = ''] of html.matchAll(internalLink)) {
    if (filePath.test(href)) continue
    const address = readAddress(href.replaceAll('&amp;', '&'))
    if (address !== undefined) addresses.add(address)
  }
  return [...addresses]
}

/** A header of answers that are kept and are no pages: hrefs, joined by commas, of what they show. It is never sent. */
export const shownHeader = 'x-shown-addresses'

/** The addresses whose content an answer shows. */
export function listShownAddresses(headers: Headers | undefined): string[] {
  const shown = headers?.[shownHeader]
  return typeof shown === 'string' && shown !== ''
    ? shown.split(',').flatMap((href) => readAddress(href) ?? [])
    : []
}

/**
 * The headers by which the cache knows an answer that is no page.
 * @param href where it is served
 * @param shown hrefs of what it shows
 */
export function addressHeaders(href: string, shown: readonly string[]) {
  return { [tagHeader]: `${pathMark}${href}`, [shownHeader]: shown.join(',') }
}
