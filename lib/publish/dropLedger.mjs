// @ts-check

/** Renders that may be under way at once before the oldest is forgotten (and its page rendered once more). */
const renderLimit = 5_000
/** Dropped addresses that are remembered; a render older than the oldest of them is not kept. */
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
    this.#renders.set(key, this.#now)
    if (this.#renders.size > renderLimit) this.#renders.delete(first(this.#renders)[0])
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
   * @param {Map<string, number>} drops kept in the order of their moments, so that the first is the oldest
   * @param {Iterable<string>} addresses
   */
  #note(drops, addresses) {
    this.#now++
    for (const address of addresses) {
      drops.delete(address)
      drops.set(address, this.#now)
      if (drops.size <= addressLimit) continue
      const [oldest, moment] = first(drops)
      drops.delete(oldest)
      this.#floor = Math.max(this.#floor, moment)
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

/**
 * @param {Map<string, number>} map not empty
 * @returns {[string, number]}
 */
function first(map) {
  return /** @type {[string, number]} */ (map.entries().next().value)
}
