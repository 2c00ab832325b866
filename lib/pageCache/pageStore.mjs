// @ts-check
import { isUnder } from './dropLedger.mjs'

/**
 * @typedef {import('./dropLedger.mjs').Addresses} Addresses
 * @typedef {{ revalidate: number | false, expire?: number }} Lifetime seconds
 * @typedef {{ lastModified: number, cacheControl?: Lifetime, value: import('./packedPage.mjs').PackedValue }} Kept
 * @typedef {{ kept: Kept, addresses: Addresses, bytes: number, slot?: import('../urgent/urgentSlot.mjs').Slot }} Entry
 *   `slot` is where an urgent notice stands, in the HTML of a page
 */

/** Rendered pages by Next's own keys, at most so many bytes, the longest unused leaving first; found by address. */
export class PageStore {
  /** @type {Map<string, Entry>} the least recently used first */
  #entries = new Map()
  /** @type {Map<string, Set<string>>} keys by own address */
  #byOwn = new Map()
  /** @type {Map<string, Set<string>>} keys by linked address */
  #byLink = new Map()
  #limit
  #bytes = 0
  #evictions = 0

  /** @param {number} limit bytes */
  constructor(limit) {
    this.#limit = limit
  }

  /** @param {string} key */
  get(key) {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry
  }

  /**
   * The entry without the use of it being noted.
   * @param {string} key
   */
  peek(key) {
    return this.#entries.get(key)
  }

  /**
   * Counts what a page takes beyond itself, for as long as it stays.
   * @param {string} key
   * @param {number} bytes
   */
  addBytes(key, bytes) {
    const entry = this.#entries.get(key)
    if (entry) this.set(key, { ...entry, bytes: entry.bytes + bytes })
  }

  /**
   * @param {string} key
   * @param {Entry} entry
   */
  set(key, entry) {
    this.remove(key)
    if (entry.bytes > this.#limit) return
    this.#entries.set(key, entry)
    this.#bytes += entry.bytes
    for (const address of entry.addresses.own) add(this.#byOwn, address, key)
    for (const address of entry.addresses.links) add(this.#byLink, address, key)
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break
      this.remove(oldest)
      this.#evictions++
    }
  }

  /** @param {string} key */
  remove(key) {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    for (const address of entry.addresses.own) take(this.#byOwn, address, key)
    for (const address of entry.addresses.links) take(this.#byLink, address, key)
  }

  clear() {
    for (const map of [this.#entries, this.#byOwn, this.#byLink]) map.clear()
    this.#bytes = 0
  }

  listKeys() {
    return [...this.#entries.keys()]
  }

  /**
   * @param {string} address
   * @returns {string[]} keys of the pages that are served there
   */
  listAt(address) {
    return [...(this.#byOwn.get(address) ?? [])]
  }

  /**
   * @param {string} address
   * @returns {string[]} keys of the pages that link there
   */
  listLinking(address) {
    return [...(this.#byLink.get(address) ?? [])]
  }

  /**
   * @param {string} prefix
   * @returns {string[]} keys of the pages that are served there or below
   */
  listUnder(prefix) {
    return [...this.#byOwn].flatMap(([address, keys]) => (isUnder(address, prefix) ? [...keys] : []))
  }

  figures() {
    return { entries: this.#entries.size, bytes: this.#bytes, limit: this.#limit, evictions: this.#evictions }
  }
}

/**
 * @param {Map<string, Set<string>>} index
 * @param {string} address
 * @param {string} key
 */
function add(index, address, key) {
  const keys = index.get(address)
  if (keys) keys.add(key)
  else index.set(address, new Set([key]))
}

/**
 * @param {Map<string, Set<string>>} index
 * @param {string} address
 * @param {string} key
 */
function take(index, address, key) {
  const keys = index.get(address)
  if (keys?.delete(key) && keys.size === 0) index.delete(address)
}
