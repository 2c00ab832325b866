// @ts-check

/**
 * Reads which addresses a rendered page stands for. The tag header's form is not documented by Next; a contract
 * test holds it against the built site.
 * @typedef {import('./dropLedger.mjs').Addresses} Addresses
 * @typedef {Record<string, string | string[] | number | undefined>} Headers
 */

/** Next's header on a cache entry: tags joined by commas, the implicit ones being paths behind this mark. */
const tagHeader = 'x-next-cache-tags'
const pathMark = '_N_T_'

/** Links to places of this site; `//host` is another site, what follows `?` or `#` is the same page. */
const internalLink = /\shref="(\/(?!\/)[^"?#]*)/g
/** What Next and the media route serve: files, which no page is dropped for by address. */
const filePath = /^\/(?:_next|media)\//

/**
 * A path as the rest of the site names it: decoded, NFC, no slash at the end.
 * @param {string} encoded
 * @returns {string | undefined} undefined where its escapes are malformed
 */
export function readAddress(encoded) {
  try {
    const path = decodeURIComponent(encoded).normalize('NFC')
    return path.length > 1 ? path.replace(/\/+$/, '') : path
  } catch {
    return undefined
  }
}

/** What Next puts before the path in its key of a page: the kind and the source of its route. */
const keyOwner = /^\/route-cache\/[^$]*\$(?=\/)/

/**
 * The address of a page by Next's key of it: the path in the key, where the front is named `/index`.
 * @param {string} key
 */
export function addressOfKey(key) {
  const path = key.replace(keyOwner, '')
  return path === '/index' ? '/' : (readAddress(path) ?? path)
}

/**
 * Whether a page is one reader's answer, and not kept: what a search found (`foundPath` in lib/address/searches.ts).
 * @param {string} key
 */
export function isMomentary(key) {
  return /^(?:\/en)?\/search\/found\//.test(addressOfKey(key))
}

/**
 * The addresses among cache tags. The layouts and the route file of a page are tags too
 * (`_N_T_/(ar)/[section]/layout`); they are no addresses, and no drop names them.
 * @param {readonly string[]} tags
 */
export function listTagAddresses(tags) {
  return tags.flatMap((tag) =>
    tag.startsWith(pathMark) ? (readAddress(tag.slice(pathMark.length)) ?? []) : [],
  )
}

/**
 * Where the entry itself is served.
 * @param {Headers | undefined} headers
 */
export function listOwnAddresses(headers) {
  const tags = headers?.[tagHeader]
  return typeof tags === 'string' ? listTagAddresses(tags.split(',')) : []
}

/**
 * What is sent of a page's own headers.
 * @param {Headers | undefined} headers
 * @returns {Headers}
 */
export function listSentHeaders({ [tagHeader]: _tags, ...sent } = {}) {
  return sent
}

/**
 * The internal addresses that a page links to, each once.
 * @param {string} html
 */
export function listLinkedAddresses(html) {
  /** @type {Set<string>} */
  const addresses = new Set()
  for (const [, href = ''] of html.matchAll(internalLink)) {
    if (filePath.test(href)) continue
    const address = readAddress(href.replaceAll('&amp;', '&'))
    if (address !== undefined) addresses.add(address)
  }
  return [...addresses]
}

/** A header of answers that are kept and are no pages: hrefs, joined by commas, of what they show. It is never sent. */
export const shownHeader = 'x-shown-addresses'

/**
 * The addresses whose content an answer shows.
 * @param {Headers | undefined} headers
 */
export function listShownAddresses(headers) {
  const shown = headers?.[shownHeader]
  return typeof shown === 'string' && shown !== ''
    ? shown.split(',').flatMap((href) => readAddress(href) ?? [])
    : []
}

/**
 * The headers by which the cache knows an answer that is no page.
 * @param {string} href where it is served
 * @param {readonly string[]} shown hrefs of what it shows
 */
export function addressHeaders(href, shown) {
  return { [tagHeader]: `${pathMark}${href}`, [shownHeader]: shown.join(',') }
}
