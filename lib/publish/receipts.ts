import { processWide } from '@/lib/processWide'
import { type PublishReceipt, shortenReceipt } from './publishReceipt'

/** How many receipts are kept, and how many entries of each list of theirs. */
const limits = { receipts: 100, entries: 50 }

const receipts = processWide<PublishReceipt[]>('receipts', () => [])

/** Keeps a receipt for the whole process: the follower and the routes are bundled apart. */
export function recordReceipt(receipt: PublishReceipt) {
  receipts.unshift(shortenReceipt(receipt, limits.entries))
  receipts.splice(limits.receipts)
}

/** The last receipts of this process, the newest first, their long lists cut short. */
export function listReceipts(): readonly PublishReceipt[] {
  return [...receipts]
}
