import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PassRefused } from '@/lib/content/sync/passRefused'
import { PageCache } from '@/lib/pageCache/pageCache'
import { getFailing, getLastPass, hasStanding } from '@/lib/publish/passes'
import { createPublisher } from '@/lib/publish/publisher'
import { forgetPasses, makeParts, receipt, type WatchedParts } from './publisherParts'
import { renderedPage } from './renderedPage'

let cache: PageCache
let parts: WatchedParts

beforeEach(() => {
  forgetPasses()
  cache = new PageCache(1024 * 1024)
  for (const path of ['/', '/science']) {
    cache.get(path)
    cache.set(path, renderedPage(path))
  }
  parts = makeParts(cache)
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

describe('publishNow', () => {
  it('fetches first, looks at everything and answers all who wait with one receipt', async () => {
    const steps: string[] = []
    parts.pull = vi.fn(async () => void steps.push('pull'))
    parts.update.mockImplementation(async () => {
      steps.push('pass')
      return receipt
    })
    const publisher = createPublisher(parts)
    const [one, other] = await Promise.all([publisher.publishNow(), publisher.publishNow()])
    expect(one).toMatchObject({ outcome: 'published', counts: { dropped: 1 }, dropped: ['/'] })
    expect(other.outcome).toBe('published')
    expect(parts.update.mock.calls.every(([files]) => files === undefined)).toBe(true)
    expect(steps.slice(0, 2)).toEqual(['pull', 'pass'])
  })

  it('is answered though nothing changed', async () => {
    parts.update.mockResolvedValue({ ...receipt, articles: [], read: 0 })
    const publisher = createPublisher(parts)
    await publisher.publishNow()
    expect(await publisher.publishNow()).toMatchObject({ outcome: 'published', counts: { changed: 0 } })
    expect(parts.onPass).toHaveBeenCalledTimes(1)
    expect(parts.onReceipt).toHaveBeenCalledTimes(2)
  })

  it('makes no pass where git refuses, but for what changed by itself', async () => {
    const refusal = { by: 'git', reason: 'diverged', detail: 'abc' } as const
    parts.pull = vi.fn(async () => refusal)
    const publisher = createPublisher(parts)
    expect(await publisher.publishNow()).toMatchObject({ outcome: 'refused', refusal })
    expect(parts.update).not.toHaveBeenCalled()
    const asked = publisher.publishNow()
    await publisher.publish({ what: 'files', files: ['ar/heritage/dam.mdx'] })
    expect((await asked).outcome).toBe('refused')
    expect(parts.update.mock.calls).toEqual([[['ar/heritage/dam.mdx']]])
  })

  it('looks at everything after a pass that failed: what that one was to look at is not known any more', async () => {
    parts.update.mockRejectedValueOnce(new Error('disk full'))
    const publisher = createPublisher(parts)
    await publisher.publish({ what: 'files', files: ['ar/heritage/a.mdx'] })
    await publisher.publish({ what: 'files', files: ['ar/heritage/b.mdx'] })
    expect(parts.update.mock.calls).toEqual([[['ar/heritage/a.mdx']], [undefined]])
  })

  it('says that a pass failed, and goes on', async () => {
    parts.update.mockRejectedValueOnce(new Error('disk full'))
    const publisher = createPublisher(parts)
    expect(await publisher.publishNow()).toMatchObject({
      outcome: 'failed',
      failure: { reason: 'unexpected', detail: 'Error: disk full' },
    })
    expect((await publisher.publishNow()).outcome).toBe('published')
  })
})

describe('passes that fail', () => {
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 })
  const answers = async (publisher: ReturnType<typeof createPublisher>, times: number) => {
    for (let time = 0; time < times; time++) await publisher.publish({ what: 'everything' })
  }

  it.each([1, 10])(
    'are told with their number and their reason until one ends well, be they %i',
    async (times) => {
      for (let time = 0; time < times; time++) parts.update.mockRejectedValueOnce(full)
      const publisher = createPublisher(parts)
      await answers(publisher, times)
      expect(getFailing()).toMatchObject({
        reason: 'diskFull',
        times,
        detail: 'Error: database or disk is full',
      })
      expect(publisher.isSettled()).toBe(false)
      await answers(publisher, 1)
      expect(getFailing()).toBeUndefined()
      expect(publisher.isSettled()).toBe(true)
    },
  )

  it('are dated from the first of them, however long they go on', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T10:00:00Z') })
    parts.update.mockRejectedValue(full)
    const publisher = createPublisher(parts)
    await answers(publisher, 1)
    vi.setSystemTime(new Date('2026-01-02T10:00:00Z'))
    await answers(publisher, 50)
    expect(getFailing()).toMatchObject({ since: '2026-01-01T10:00:00.000Z', times: 51 })
    vi.useRealTimers()
  })

  it('leave a server ready with what stood before, also with what an earlier process left', async () => {
    parts.update.mockRejectedValue(full)
    await answers(createPublisher(parts), 1)
    expect(hasStanding()).toBe(false)
    parts.stands = () => true
    await answers(createPublisher(parts), 1)
    expect(hasStanding()).toBe(true)
  })

  it('stop nothing where what is told of them throws', async () => {
    const publisher = createPublisher({
      ...parts,
      onReceipt() {
        throw new Error('no log')
      },
    })
    expect((await publisher.publishNow()).outcome).toBe('published')
    expect((await publisher.publishNow()).outcome).toBe('published')
  })

  it('are also those before which the content could not be fetched at all', async () => {
    parts.pull = vi.fn(async () => {
      throw new Error('no git')
    })
    const publisher = createPublisher(parts)
    expect(await publisher.publishNow()).toMatchObject({
      outcome: 'failed',
      failure: { detail: 'Error: no git' },
    })
    await publisher.publish({ what: 'everything' })
    expect(getFailing()).toBeUndefined()
  })
})

describe('what the guard holds back', () => {
  const refusal = { by: 'guard', removing: 25, total: 30 } as const
  const nothing = { ...receipt, articles: [], read: 0 }

  it('is told once, looked at whole at every later change, and over when it is healed', async () => {
    parts.update.mockRejectedValue(new PassRefused(refusal))
    const publisher = createPublisher(parts)
    await publisher.publish({ what: 'files', files: ['a'] })
    await publisher.publish({ what: 'files', files: ['b'] })
    expect(parts.update.mock.calls).toEqual([[['a']], [undefined]])
    expect(publisher.getHeld()).toEqual(refusal)
    expect(cache.figures().entries).toBe(2)
    expect(parts.onReceipt).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ outcome: 'refused', refusal }),
    )
    parts.update.mockResolvedValue(nothing)
    await publisher.publish({ what: 'files', files: ['c'] })
    expect(publisher.getHeld()).toBeUndefined()
    expect(parts.onReceipt).toHaveBeenLastCalledWith(expect.objectContaining({ outcome: 'published' }))
  })

  it('is taken where it is meant', async () => {
    parts.update.mockRejectedValue(new PassRefused(refusal))
    const publisher = createPublisher(parts)
    expect(await publisher.publishNow()).toMatchObject({ outcome: 'refused', refusal })
    expect(await publisher.publishAnyway()).toMatchObject({ outcome: 'published' })
    expect(parts.updateAnyway).toHaveBeenCalledOnce()
    expect(publisher.getHeld()).toBeUndefined()
  })

  it('leaves a server that starts with it ready, with the articles that stand', async () => {
    parts.update.mockRejectedValue(new PassRefused(refusal))
    await createPublisher(parts).publish({ what: 'everything' })
    expect(getLastPass()).toMatchObject({ total: 30, read: 0 })
  })
})

it('resolves at once for a burst of nothing, and takes the next one', async () => {
  const publisher = createPublisher(parts)
  await publisher.publish({ what: 'files', files: [] })
  await publisher.publish({ what: 'files', files: ['a'] })
  expect(parts.update).toHaveBeenCalledOnce()
})
