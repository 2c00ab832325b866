import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeArticle } from '../../fixtures/makeArticle'
import type { Newsroom } from '@/lib/content/newsroom'
import { type IndexReceipt, nothingChanged } from '@/lib/content/receipt'
import { PageCache } from '@/lib/publish/pageCache.mjs'
import { createPublisher, type PublishingParts } from '@/lib/publish/publisher'
import { renderedPage } from './renderedPage'

const receipt: IndexReceipt = {
  scope: 'changes',
  ...nothingChanged,
  articles: [{ after: makeArticle() }],
  faults: [],
  read: 1,
  total: 1,
  milliseconds: { list: 0, check: 0, write: 0, whole: 0 },
}
const newsroom = () =>
  ({
    findNeighbours: () => ({}),
    findTranslation: () => undefined,
    findRelated: () => [],
  }) as unknown as Newsroom

let cache: PageCache
let parts: PublishingParts & { update: ReturnType<typeof vi.fn> }

beforeEach(() => {
  cache = new PageCache(1024 * 1024)
  for (const path of ['/', '/science']) {
    cache.get(path)
    cache.set(path, renderedPage(path))
  }
  parts = {
    update: vi.fn(async () => receipt),
    updateAnyway: vi.fn(async () => receipt),
    pull: vi.fn(async () => undefined),
    newsroom,
    cache,
    onPass: vi.fn(),
    onReceipt: vi.fn(),
    onFailure: vi.fn(),
  }
})

describe('publish', () => {
  it('drops what the change touches, after it is committed', async () => {
    parts.update.mockImplementation(async () => {
      expect(cache.get('/')).not.toBeNull()
      return receipt
    })
    await createPublisher(parts).publish({ what: 'files', files: ['ar/heritage/marib-dam.mdx'] })
    expect(cache.get('/')).toBeNull()
    expect(cache.get('/science')).not.toBeNull()
    expect(parts.onPass).toHaveBeenCalledExactlyOnceWith(receipt)
  })

  it('makes one pass at a time and puts what comes meanwhile into the next', async () => {
    let finish: (() => void) | undefined
    parts.update.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(receipt))))
    const publisher = createPublisher(parts)
    const first = publisher.publish({ what: 'files', files: ['a'] })
    void publisher.publish({ what: 'files', files: ['b', 'c'] })
    const last = publisher.publish({ what: 'files', files: ['b'] })
    expect(parts.update).toHaveBeenCalledTimes(1)
    finish?.()
    await Promise.all([first, last])
    expect(parts.update.mock.calls).toEqual([[['a']], [['b', 'c']]])
  })

  it('lets everything swallow single files', async () => {
    let finish: (() => void) | undefined
    parts.update.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(receipt))))
    const publisher = createPublisher(parts)
    void publisher.publish({ what: 'files', files: ['a'] })
    void publisher.publish({ what: 'files', files: ['b'] })
    const last = publisher.publish({ what: 'everything' })
    finish?.()
    await last
    expect(parts.update.mock.calls).toEqual([[['a']], [undefined]])
  })

  it('keeps nothing after a pass that failed, says so, and goes on with the next', async () => {
    const failure = new Error('disk full')
    parts.update.mockRejectedValueOnce(failure)
    const publisher = createPublisher(parts)
    await publisher.publish({ what: 'everything' })
    expect(parts.onFailure).toHaveBeenCalledWith(failure)
    expect(cache.figures().entries).toBe(0)
    await publisher.publish({ what: 'everything' })
    expect(parts.onPass).toHaveBeenCalledTimes(1)
  })

  it('tells of the first pass, then is silent about sweeps that find nothing', async () => {
    parts.update.mockResolvedValue({ ...receipt, articles: [], read: 0 })
    const publisher = createPublisher(parts)
    for (let sweep = 0; sweep < 3; sweep++) await publisher.publish({ what: 'everything' })
    expect(parts.update).toHaveBeenCalledTimes(3)
    expect(parts.onPass).toHaveBeenCalledTimes(1)
    expect(cache.figures().entries).toBe(2)
  })
})
