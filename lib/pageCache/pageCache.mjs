// @ts-check
import { DropLedger } from './dropLedger.mjs'
import { addressOfKey, isMomentary, listTagAddresses } from './pageAddresses.mjs'
import { PageStore } from './pageStore.mjs'
import { countBytes, packValue, unpackHtml, unpackValue } from './packedPage.mjs'
import { finishPage, findAddresses, isKept } from './pageValue.mjs'
import { fillSlot, standing } from '../urgent/urgentSlot.mjs'

/**
 * The page cache, and the handler through which Next uses it (`cacheHandler` in next.config.ts). Next loads this file
 * unbundled while the follower and the routes get a bundled copy of it: both find the one cache on `globalThis`.
 * @typedef {import('./pageStore.mjs').Lifetime} Lifetime
 * @typedef {import('./pageStore.mjs').Kept} Kept
 * @typedef {import('./pageStore.mjs').Entry} Entry
 * @typedef {Omit<Kept, 'value'> & { value: import('./pageValue.mjs').PageValue }} Served what Next wants back
 * @typedef {object} KeptPage a page as it would be served now
 * @property {string} key
 * @property {Kept} kept
 * @property {import('./packedPage.mjs').PackedPage} packed
 * @property {import('../urgent/urgentSlot.mjs').Slot | undefined} slot
 * @property {string} urgent the notice that stands in it
 */

const megabyte = 1024 * 1024
const place = Symbol.for('khabar.pageCache')

export class PageCache {
  #store
  #ledger = new DropLedger()
  #figures = { hits: 0, misses: 0, refused: 0, dropped: 0 }

  /** @param {number} limit bytes */
  constructor(limit) {
    this.#store = new PageStore(limit)
  }

  /**
   * @param {string} key Next's own, kept unchanged
   * @returns {Served | null} a stale page too: Next sends it while it renders a new one. What is never kept is no miss.
   */
  get(key) {
    if (isMomentary(key)) return null
    const entry = this.#store.get(key)
    if (!entry || isStale(entry.kept)) this.#ledger.beginRender(key)
    this.#figures[entry ? 'hits' : 'misses']++
    return entry ? fill(entry) : null
  }

  /**
   * What is kept, unless it is older than it may be.
   * @param {string} key
   */
  getFresh(key) {
    const kept = this.get(key)
    return kept && !isStale(kept) ? kept : null
  }

  /**
   * The page that is served at an address, unless it is stale or not the only one there. Its use is not noted.
   * @param {string} address decoded path
   * @returns {KeptPage | undefined}
   */
  findFresh(address) {
    const [key, another] = this.#store.listAt(address)
    const entry = key === undefined || another !== undefined ? undefined : this.#store.peek(key)
    if (key === undefined || !entry || isStale(entry.kept)) return undefined
    const { kept, slot } = entry
    if (kept.value.kind !== 'APP_PAGE') return undefined
    return { key, kept, packed: kept.value, slot, urgent: slot ? standing()[slot.edition] : '' }
  }

  /**
   * Notes that a page was served from what is remembered of it, as `get` does for the page itself.
   * @param {KeptPage} page
   */
  noteUse({ key }) {
    this.#store.get(key)
    this.#figures.hits++
  }

  /**
   * Counts what is remembered of a page beyond the page, if it is still there.
   * @param {KeptPage} page
   * @param {number} bytes
   */
  addBytes({ key, kept }, bytes) {
    if (this.#store.peek(key)?.kept === kept) this.#store.addBytes(key, bytes)
  }

  /**
   * Keeps a rendered page, unless something it shows was dropped while it was being rendered.
   * @param {string} key
   * @param {{ kind: string, status?: number } | null} value
   * @param {Lifetime} [cacheControl]
   */
  set(key, value, cacheControl) {
    if (!value) return this.#refuse(key)
    const { emptied, slot } = finishPage(value)
    if (isMomentary(key)) return
    if (!isKept(emptied)) return this.#refuse(key)
    const addresses = findAddresses(emptied)
    if (!this.#ledger.endRender(key, addresses)) return this.#refuse(key)
    const kept = {
      lastModified: Date.now(),
      value: packValue(emptied),
      ...(cacheControl && { cacheControl }),
    }
    const bytes = 2 * key.length + countBytes(kept.value, addresses)
    this.#store.set(key, { kept, addresses, bytes, ...(slot && { slot }) })
  }

  /**
   * Drops the pages that are served at these addresses.
   * @param {Iterable<string>} addresses decoded paths
   * @returns {string[]} decoded paths of the pages that left
   */
  drop(addresses) {
    const paths = [...addresses]
    this.#ledger.notePages(paths)
    return this.#remove(paths.flatMap((path) => this.#store.listAt(path)))
  }

  /**
   * Drops the pages that are served at these addresses and those that link to them.
   * @param {Iterable<string>} addresses decoded paths
   * @returns {string[]} decoded paths of the pages that left
   */
  dropShowing(addresses) {
    const paths = [...addresses]
    this.#ledger.noteShown(paths)
    return this.#remove(
      paths.flatMap((path) => [...this.#store.listAt(path), ...this.#store.listLinking(path)]),
    )
  }

  /**
   * Drops the pages that are served at these addresses and below them.
   * @param {Iterable<string>} prefixes decoded paths
   * @returns {string[]} decoded paths of the pages that left
   */
  dropUnder(prefixes) {
    const paths = [...prefixes]
    this.#ledger.noteUnder(paths)
    return this.#remove(paths.flatMap((path) => this.#store.listUnder(path)))
  }

  /** @returns {string[]} decoded paths of the pages that left */
  dropAll() {
    this.#ledger.noteAll()
    const keys = this.#store.listKeys()
    this.#figures.dropped += keys.length
    this.#store.clear()
    return keys.map(addressOfKey)
  }

  /** How many times something was dropped since the start, whatever it was: grows by at least one each time. */
  countDrops() {
    return this.#ledger.countDrops()
  }

  /** Entries and bytes now, the rest counted since the start. */
  figures() {
    return { ...this.#store.figures(), ...this.#figures }
  }

  /** @param {string} key */
  #refuse(key) {
    this.#ledger.endRender(key, { own: [], links: [] })
    // What stands under the key is older than what was just refused.
    this.#store.remove(key)
    this.#figures.refused++
  }

  /** @param {string[]} keys */
  #remove(keys) {
    const unique = new Set(keys)
    for (const key of unique) this.#store.remove(key)
    this.#figures.dropped += unique.size
    return [...unique].map(addressOfKey)
  }
}

/**
 * The page with what stands urgent now.
 * @param {Entry} entry
 * @returns {Served}
 */
function fill({ kept, slot }) {
  const value = unpackValue(kept.value)
  if (slot && value.kind === 'APP_PAGE') value.html = fillSlot(value.html, slot)
  return { ...kept, value }
}

/**
 * The HTML of a kept page, with the notice that stands in it.
 * @param {KeptPage} page
 */
export function readHtml({ packed, slot }) {
  const html = unpackHtml(packed)
  return slot ? fillSlot(html, slot) : html
}

/** @param {Pick<Kept, 'lastModified' | 'cacheControl'>} kept */
function isStale({ lastModified, cacheControl }) {
  // Next reads the clock a moment later than this; a second early costs nothing.
  return (
    typeof cacheControl?.revalidate === 'number' &&
    Date.now() >= lastModified + (cacheControl.revalidate - 1) * 1000
  )
}

/**
 * The page cache of this process, made at first use. Its limit is `PAGE_CACHE_MB` (64).
 * @returns {PageCache}
 */
export function pageCache() {
  const holder = /** @type {Record<symbol, PageCache | undefined>} */ (/** @type {unknown} */ (globalThis))
  return (holder[place] ??= new PageCache((Number(process.env.PAGE_CACHE_MB) || 64) * megabyte))
}

/** The interface that Next documents for `cacheHandler`. */
export default class PageCacheHandler {
  /** @param {string} key */
  async get(key) {
    return pageCache().get(key)
  }

  /**
   * @param {string} key
   * @param {{ kind: string, status?: number } | null} value
   * @param {{ cacheControl?: Lifetime }} context
   */
  async set(key, value, { cacheControl }) {
    pageCache().set(key, value, cacheControl)
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    pageCache().drop(listTagAddresses([tags].flat()))
  }

  /** Next asks for this at each request; nothing is kept for a request alone. */
  resetRequestCache() {}
}
