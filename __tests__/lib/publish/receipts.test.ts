import { expect, it } from 'vitest'
import type { PublishedReceipt } from '@/lib/publish/publishReceipt'
import { listReceipts, recordReceipt } from '@/lib/publish/receipts'

const at = '2026-01-01T00:00:00.000Z'
const none = { added: 0, changed: 0, removed: 0, moved: 0, held: 0, died: 0, dropped: 0 }
const published = (dropped: string[]): PublishedReceipt => ({
  outcome: 'published',
  at,
  scope: 'changes',
  counts: { ...none, dropped: dropped.length },
  added: [],
  changed: [],
  removed: [],
  moved: [],
  held: [],
  died: [],
  staleTranslations: [],
  settings: [],
  urgent: [],
  media: [],
  dropped,
  read: 1,
  total: 1,
  faults: 0,
  milliseconds: { fetch: 0, list: 1, check: 1, write: 1, drop: 1, whole: 4 },
})

it('keeps the last hundred, the newest first, with their lists cut and their counts whole', () => {
  expect(listReceipts()).toEqual([])
  for (let number = 0; number < 120; number++)
    recordReceipt({ outcome: 'failed', at, failure: { reason: 'unexpected', detail: `number ${number}` } })
  recordReceipt(published(Array.from({ length: 700 }, (_, number) => `/heritage/${number}`)))
  const receipts = listReceipts()
  expect(receipts).toHaveLength(100)
  expect(receipts[0]).toMatchObject({ outcome: 'published', counts: { dropped: 700 } })
  expect((receipts[0] as PublishedReceipt).dropped).toHaveLength(50)
  expect(receipts[1]).toMatchObject({ failure: { detail: 'number 119' } })
  expect(receipts[99]).toMatchObject({ failure: { detail: 'number 21' } })
})
