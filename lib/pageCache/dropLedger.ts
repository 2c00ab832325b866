// Beyond these the ledger forgets: what is being rendered at that moment is not kept, and rendered once more.
const renderLimit = 5_000
const addressLimit = 20_000

/** The addresses that a page stands for, decoded and NFC. */
export type Addresses = {
  /** Where the page itself is served. */
  readonly own: readonly string[]
  /** Addresses that the page links to, and therefore may show. */
  readonly links: readonly string[]
}

/**
 * Remembers what was dropped while pages were being rendered. A render that began before a drop may have read the
 * old content; keeping its page would serve the old text until the next change. Time is a counter of drops.
 */
export class DropLedger {
  #now = 0
  /** No render that began before this may be kept. */
  #floor = 0
  /** When a render began, by cache key. */
  readonly #renders = new Map<string, number>()
  readonly #pages = new Map<string, number>()
  readonly #shown = new Map<string, number>()
  readonly #under = new Map<string, number>()

  /**
   * Notes that the page of this key is about to be rendered. Where a render of it is under way already, the
   * earlier moment stands: which of the two arrives first is not known.
   */
  beginRender(key: string): void {
    if (this.#renders.has(key)) return
    if (this.#renders.size >= renderLimit) this.#renders.clear()
    this.#renders.set(key, this.#now)
  }

  /**
   * Ends the render of a key and says whether its page is still true.
   * @returns false where an address was dropped since the render began, or where its beginning is unknown
   */
  endRender(key: string, { own, links }: Addresses): boolean {
    const began = this.#renders.get(key)
    this.#renders.delete(key)
    if (began === undefined || began < this.#floor) return false
    const isDroppedIn = (drops: Map<string, number>) => (address: string) => (drops.get(address) ?? 0) > began
    if (own.some(isDroppedIn(this.#pages)) || own.some(isDroppedIn(this.#shown))) return false
    if (links.some(isDroppedIn(this.#shown))) return false
    for (const [prefix, moment] of this.#under) {
      if (moment > began && own.some((address) => isUnder(address, prefix))) return false
    }
    return true
  }

  /** How many drops were noted so far. */
  countDrops(): number {
    return this.#now
  }

  recordPages(addresses: Iterable<string>): void {
    this.#record(this.#pages, addresses)
  }

  recordShown(addresses: Iterable<string>): void {
    this.#record(this.#shown, addresses)
  }

  recordUnder(prefixes: Iterable<string>): void {
    this.#record(this.#under, prefixes)
  }

  recordAll(): void {
    this.#floor = ++this.#now
    for (const drops of [this.#pages, this.#shown, this.#under]) drops.clear()
  }

  #record(drops: Map<string, number>, addresses: Iterable<string>): void {
    this.#now++
    for (const address of addresses) {
      if (drops.size >= addressLimit) this.recordAll()
      drops.set(address, this.#now)
    }
  }
}

/** Whether a path is this one or lies below it. */
export function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
}
