import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import type { PassFailure } from '@/lib/content/sync/passFailure'
import type { PassRefusal } from '@/lib/content/sync/passRefused'
import type { IndexReceipt, Stays } from '@/lib/content/sync/receipt'
import type { GitRefusal } from './gitRefusal'

/** A text by its file below the content folder and its decoded path on the site. */
export type Placed = { file: string; path: string }

/** `sharePage`: path of the page about sharing an article that is out. */
export type Added = Placed & { sharePage?: string }

/** A text whose file was renamed or moved. `isKept`: its old address leads to the new one. */
export type Moved = Placed & { fromFile: string; fromPath: string; isKept: boolean }

/**
 * A file that is held back with what is wrong in it. `lastGood`: readers go on seeing what it said before; `rest`: of a
 * settings file what is sound was taken.
 */
export type HeldBack = {
  file: string
  stays: Stays
  faults: { line: number; column: number; code: FaultCode; values: FaultValues }[]
}

/** An address that answered before and is 404 now, with the line that keeps it and the file where that belongs. */
export type DeadAddress = { path: string; write: { file: string; line: string } }

/** A translation that is older than the last change of what it translates. */
export type StaleTranslation = { file: string; original: string }

/** Whole milliseconds; `fetch` is 0 where nothing was fetched. */
export type PublishMilliseconds = {
  fetch: number
  list: number
  check: number
  write: number
  drop: number
  whole: number
}

export type PublishedReceipt = {
  outcome: 'published'
  /** Moment at which the change stood before readers, ISO 8601. */
  at: string
  /** `everything`: the index was made anew, or by another process; what changed is not known one by one then. */
  scope: IndexReceipt['scope']
  /** Lists are cut at `receiptLimit`; these are the whole numbers. `dropped` counts pages that left the page cache. */
  counts: {
    added: number
    changed: number
    removed: number
    moved: number
    held: number
    died: number
    dropped: number
  }
  added: Added[]
  changed: Placed[]
  removed: Placed[]
  moved: Moved[]
  held: HeldBack[]
  died: DeadAddress[]
  staleTranslations: StaleTranslation[]
  settings: IndexReceipt['settings']
  /** Files of urgent notices that came, changed or left. */
  urgent: string[]
  /** Files below `media/` that were added, replaced or removed. */
  media: string[]
  /** Decoded addresses whose pages left the page cache. */
  dropped: string[]
  /** Files that were read, articles that stand, faults that stand. */
  read: number
  total: number
  faults: number
  milliseconds: PublishMilliseconds
}

/** The outcome of one publish, for operators: plain JSON. */
export type PublishReceipt =
  | PublishedReceipt
  /** Nothing of the change was taken; the site stays as it was. */
  | { outcome: 'refused'; at: string; refusal: PassRefusal | GitRefusal }
  /** The pass as a whole failed: the disk, not an article. It is tried again by itself. */
  | { outcome: 'failed'; at: string; failure: PassFailure }

/** The most entries in a list of a receipt. */
export const receiptLimit = 1_000

/** A receipt whose lists are cut at `limit`, as it is kept; its counts stay whole. */
export function shortenReceipt(receipt: PublishReceipt, limit: number): PublishReceipt {
  if (receipt.outcome !== 'published') return receipt
  const entries = Object.entries(receipt).map(([name, value]) => [
    name,
    Array.isArray(value) ? (value as unknown[]).slice(0, limit) : value,
  ])
  return Object.fromEntries(entries) as PublishedReceipt
}
