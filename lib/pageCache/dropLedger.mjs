// @ts-check

// Beyond these the ledger forgets: what is being rendered at that moment is not kept, and rendered once more.
const renderLimit = 5_000
const addressLimit = 20_000

/**
 * @typedef {object} Addresses The addresses that a page stands for, decoded and NFC.
 * @property {readonly string[]} own where the page itself is served
 * @property {readonly string[]} links what the page links to, and therefore may show
 */

/**
 * Remembers what was dropped while pages were being rendered. A render that began before a drop may have read the
 * old content; keeping its page would serve the old text until the next change. Time is a counter of drops.
 */
export class DropLedger {
  #now = 0
  /** No render that began before this may be kept. */
  #floor = 0
  /** @type {Map<string, number>} when a render began, by cache key */
  #renders = new Map()
  /** @type {Map<string, number>} */
  #pages = new Map()
  /** @type {Map<string, number>} */
  #shown = new Map()
  /** @type {Map<string, number>} */
  #under = new Map()

  /**
   * Notes that the page of this key is about to be rendered. Where a render of it is under way already, the
   * earlier moment stands: which of the two arrives first is not known.
   * @param {string} key
   */
  beginRender(key) {
    if (this.#renders.has(key)) return
    if (this.#renders.size >= renderLimit) this.#renders.clear()
    this.#renders.set(key, this.#now)
  }

  /**
   * Ends the render of a key and says whether its page is still true.
   * @param {string} key
   * @param {Addresses} addresses
   * @returns {boolean} false where an address was dropped since the render began, or where its beginning is unknown
   */
  endRender(key, { own, links }) {
    const began = this.#renders.get(key)
    this.#renders.delete(key)
    if (began === undefined || began < this.#floor) return false
    const isDroppedIn = (/** @type {Map<string, number>} */ drops) => (/** @type {string} */ address) =>
      (drops.get(address) ?? 0) > began
    if (own.some(isDroppedIn(this.#pages)) || own.some(isDroppedIn(this.#shown))) return false
    if (links.some(isDroppedIn(this.#shown))) return false
    for (const [prefix, moment] of this.#under) {
      if (moment > began && own.some((address) => isUnder(address, prefix))) return false
    }
    return true
  }

  /** How many drops were noted so far. */
  countDrops() {
    return this.#now
  }

  /** @param {Iterable<string>} addresses */
  notePages(addresses) {
    this.#note(this.#pages, addresses)
  }

  /** @param {Iterable<string>} addresses */
  noteShown(addresses) {
    this.#note(this.#shown, addresses)
  }

  /** @param {Iterable<string>} prefixes */
  noteUnder(prefixes) {
    this.#note(this.#under, prefixes)
  }

  noteAll() {
    this.#floor = ++this.#now
    for (const drops of [this.#pages, this.#shown, this.#under]) drops.clear()
  }

  /**
   * @param {Map<string, number>} drops
   * @param {Iterable<string>} addresses
   */
  #note(drops, addresses) {
    this.#now++
    for (const address of addresses) {
      if (drops.size >= addressLimit) this.noteAll()
      drops.set(address, this.#now)
    }
  }
}

/**
 * Whether a path is this one or lies below it.
 * @param {string} path
 * @param {string} prefix
 */
export function isUnder(path, prefix) {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
}
