import { vi } from 'vitest'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type IndexReceipt, nothingChanged } from '@/lib/content/sync/receipt'
import { PageCache } from '@/lib/pageCache/pageCache'
import type { PublishingParts } from '@/lib/publish/publisher'
import { makeArticle } from '../../fixtures/makeArticle'
import { nothingAround } from '../../fixtures/nothingAround'

/** What a pass says that took one new article. */
export const receipt: IndexReceipt = {
  scope: 'changes',
  ...nothingChanged,
  articles: [{ after: makeArticle() }],
  faults: [],
  read: 1,
  total: 1,
  milliseconds: { list: 0, check: 0, write: 0, whole: 0 },
}

/** Passes are remembered for a whole process. */
export const forgetPasses = () => Reflect.deleteProperty(globalThis, Symbol.for('khabar.passes'))

export type WatchedParts = PublishingParts & { update: ReturnType<typeof vi.fn> }

/** The parts of a publisher whose passes all end well. */
export const makeParts = (cache = new PageCache(1024 * 1024)): WatchedParts => ({
  update: vi.fn(async () => receipt),
  updateAnyway: vi.fn(async () => receipt),
  lookFirst: vi.fn(async () => undefined),
  pull: vi.fn(async () => undefined),
  newsroom: () => nothingAround as unknown as Newsroom,
  stands: () => false,
  cache,
  onPass: vi.fn(),
  onReceipt: vi.fn(),
  onFailure: vi.fn(),
})
