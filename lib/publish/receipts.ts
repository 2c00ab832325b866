import { type PublishReceipt, shortenReceipt } from './publishReceipt'

/** How many receipts are kept, and how many entries of each list of theirs. */
const limits = { receipts: 100, entries: 50 }

const place = Symbol.for('khabar.receipts')
const holder = globalThis as { [place]?: PublishReceipt[] }

/** Keeps a receipt for the whole process: the follower and the routes are bundled apart. */
export function noteReceipt(receipt: PublishReceipt) {
  holder[place] = [shortenReceipt(receipt, limits.entries), ...(holder[place] ?? [])].slice(
    0,
    limits.receipts,
  )
}

/** The last receipts of this process, the newest first, their long lists cut short. */
export function listReceipts(): readonly PublishReceipt[] {
  return holder[place] ?? []
}
