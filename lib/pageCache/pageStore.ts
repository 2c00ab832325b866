import type { Slot } from '@/lib/urgent/urgentSlot'
import { type Addresses, isUnder } from './dropLedger'
import type { PackedValue } from './packedPage'

/** Seconds. */
export type Lifetime = { revalidate: number | false; expire?: number }

export type Kept = { lastModified: number; cacheControl?: Lifetime; value: PackedValue }

export type Entry = {
  kept: Kept
  addresses: Addresses
  bytes: number
  /** Where an urgent notice stands, in the HTML of a page. */
  slot?: Slot
}

/** Rendered pages by Next's own keys, at most so many bytes, the longest unused leaving first; found by address. */
export class PageStore {
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>()
  /** Keys by own address. */
  readonly #byOwn = new Map<string, Set<string>>()
  /** Keys by linked address. */
  readonly #byLink = new Map<string, Set<string>>()
  readonly #limit: number
  #bytes = 0
  #evictions = 0

  /** @param limit bytes */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry
  }

  /** The entry without the use of it being noted. */
  peek(key: string): Entry | undefined {
    return this.#entries.get(key)
  }

  /** Counts what a page takes beyond itself, for as long as it stays. */
  addBytes(key: string, bytes: number): void {
    const entry = this.#entries.get(key)
    if (entry) this.set(key, { ...entry, bytes: entry.bytes + bytes })
  }

  set(key: string, entry: Entry): void {
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

  remove(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    for (const address of entry.addresses.own) take(this.#byOwn, address, key)
    for (const address of entry.addresses.links) take(this.#byLink, address, key)
  }

  clear(): void {
    for (const map of [this.#entries, this.#byOwn, this.#byLink]) map.clear()
    this.#bytes = 0
  }

  listKeys(): string[] {
    return [...this.#entries.keys()]
  }

  /** Keys of the pages that are served at an address. */
  listAt(address: string): string[] {
    return [...(this.#byOwn.get(address) ?? [])]
  }

  /** Keys of the pages that link to an address. */
  listLinking(address: string): string[] {
    return [...(this.#byLink.get(address) ?? [])]
  }

  /** Keys of the pages that are served at an address or below it. */
  listUnder(prefix: string): string[] {
    return [...this.#byOwn].flatMap(([address, keys]) => (isUnder(address, prefix) ? [...keys] : []))
  }

  figures() {
    return { entries: this.#entries.size, bytes: this.#bytes, limit: this.#limit, evictions: this.#evictions }
  }
}

function add(index: Map<string, Set<string>>, address: string, key: string): void {
  const keys = index.get(address)
  if (keys) keys.add(key)
  else index.set(address, new Set([key]))
}

function take(index: Map<string, Set<string>>, address: string, key: string): void {
  const keys = index.get(address)
  if (keys?.delete(key) && keys.size === 0) index.delete(address)
}
