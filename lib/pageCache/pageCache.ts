import { processWide } from '@/lib/processWide'
import { fillSlot, type Slot, standing } from '@/lib/urgent/urgentSlot'
import { DropLedger } from './dropLedger'
import { countBytes, type PackedPage, packValue, unpackHtml, unpackValue } from './packedPage'
import { addressOfKey, isMomentary, listTagAddresses } from './pageAddresses'
import { type Entry, type Kept, type Lifetime, PageStore } from './pageStore'
import { fillPage, findAddresses, finishPage, isKept, type OtherValue, type PageValue } from './pageValue'

/** A kept value as Next wants it back. */
type Served = Omit<Kept, 'value'> & { value: PageValue }

/** A page as it would be served now. */
export type KeptPage = {
  key: string
  kept: Kept
  packed: PackedPage
  slot: Slot | undefined
  /** The notice that stands in it. */
  urgent: string
}

const megabyte = 1024 * 1024

/** The pages that are kept, by Next's own keys of them. Next reads and writes them through `handler.mjs`. */
export class PageCache {
  readonly #store: PageStore
  readonly #ledger = new DropLedger()
  readonly #figures = { hits: 0, misses: 0, refused: 0, dropped: 0 }

  /** @param limit bytes */
  constructor(limit: number) {
    this.#store = new PageStore(limit)
  }

  /**
   * @param key Next's own, kept unchanged
   * @returns a stale page too: Next sends it while it renders a new one. A page that is never kept is no miss.
   */
  get(key: string): Served | null {
    if (isMomentary(key)) return null
    const entry = this.#store.get(key)
    if (!entry || isStale(entry.kept)) this.#ledger.beginRender(key)
    this.#figures[entry ? 'hits' : 'misses']++
    return entry ? fill(entry) : null
  }

  /** The kept entry, unless it is older than it may be. */
  getFresh(key: string): Served | null {
    const kept = this.get(key)
    return kept && !isStale(kept) ? kept : null
  }

  /**
   * The page that is served at an address, unless it is stale or not the only one there. Its use is not noted.
   * @param address decoded path
   */
  findFresh(address: string): KeptPage | undefined {
    const [key, another] = this.#store.listAt(address)
    const entry = key === undefined || another !== undefined ? undefined : this.#store.peek(key)
    if (key === undefined || !entry || isStale(entry.kept)) return undefined
    const { kept, slot } = entry
    if (kept.value.kind !== 'APP_PAGE') return undefined
    return { key, kept, packed: kept.value, slot, urgent: slot ? standing()[slot.edition] : '' }
  }

  /** Notes that a page was served from what is remembered of it, as `get` does for the page itself. */
  recordUse({ key }: KeptPage): void {
    this.#store.get(key)
    this.#figures.hits++
  }

  /** Counts what is remembered of a page beyond the page, if it is still there. */
  addBytes({ key, kept }: KeptPage, bytes: number): void {
    if (this.#store.peek(key)?.kept === kept) this.#store.addBytes(key, bytes)
  }

  /** Keeps a rendered page, unless something it shows was dropped while it was being rendered. */
  set(key: string, value: PageValue | OtherValue | null, cacheControl?: Lifetime): void {
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
   * @param addresses decoded paths
   * @returns decoded paths of the pages that left
   */
  drop(addresses: Iterable<string>): string[] {
    const paths = [...addresses]
    this.#ledger.recordPages(paths)
    return this.#remove(paths.flatMap((path) => this.#store.listAt(path)))
  }

  /**
   * Drops the pages at the addresses that Next's tags name: what its `revalidatePath` asks for.
   * @returns decoded paths of the pages that left
   */
  dropTagged(tags: readonly string[]): string[] {
    return this.drop(listTagAddresses(tags))
  }

  /**
   * Drops the pages that are served at these addresses and those that link to them.
   * @param addresses decoded paths
   * @returns decoded paths of the pages that left
   */
  dropShowing(addresses: Iterable<string>): string[] {
    const paths = [...addresses]
    this.#ledger.recordShown(paths)
    return this.#remove(
      paths.flatMap((path) => [...this.#store.listAt(path), ...this.#store.listLinking(path)]),
    )
  }

  /**
   * Drops the pages that are served at these addresses and below them.
   * @param prefixes decoded paths
   * @returns decoded paths of the pages that left
   */
  dropUnder(prefixes: Iterable<string>): string[] {
    const paths = [...prefixes]
    this.#ledger.recordUnder(paths)
    return this.#remove(paths.flatMap((path) => this.#store.listUnder(path)))
  }

  /** @returns decoded paths of the pages that left */
  dropAll(): string[] {
    this.#ledger.recordAll()
    const keys = this.#store.listKeys()
    this.#figures.dropped += keys.length
    this.#store.clear()
    return keys.map(addressOfKey)
  }

  /** How many times something was dropped since the start, whatever it was: grows by at least one each time. */
  countDrops(): number {
    return this.#ledger.countDrops()
  }

  /** Entries and bytes now, the rest counted since the start. */
  figures() {
    return { ...this.#store.figures(), ...this.#figures }
  }

  #refuse(key: string): void {
    this.#ledger.endRender(key, { own: [], links: [] })
    // The entry under the key is older than the one that was just refused.
    this.#store.remove(key)
    this.#figures.refused++
  }

  #remove(keys: string[]): string[] {
    const unique = new Set(keys)
    for (const key of unique) this.#store.remove(key)
    this.#figures.dropped += unique.size
    return [...unique].map(addressOfKey)
  }
}

/** The page with what stands urgent now. */
function fill({ kept, slot }: Entry): Served {
  const value = unpackValue(kept.value)
  return { ...kept, value: slot && value.kind === 'APP_PAGE' ? fillPage(value, slot) : value }
}

/** The HTML of a kept page, with the notice that stands in it. */
export function readHtml({ packed, slot }: KeptPage): string {
  const html = unpackHtml(packed)
  return slot ? fillSlot(html, slot) : html
}

function isStale({ lastModified, cacheControl }: Pick<Kept, 'lastModified' | 'cacheControl'>): boolean {
  // Next reads the clock a moment later than this; a second early costs nothing.
  return (
    typeof cacheControl?.revalidate === 'number' &&
    Date.now() >= lastModified + (cacheControl.revalidate - 1) * 1000
  )
}

/** The page cache of this process, made at first use. Its limit is `PAGE_CACHE_MB` (64). */
export const pageCache = (): PageCache =>
  processWide('pageCache', () => new PageCache((Number(process.env.PAGE_CACHE_MB) || 64) * megabyte))
