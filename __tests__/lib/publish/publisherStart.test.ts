import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hasStanding, isBehind } from '@/lib/publish/passes'
import { createPublisher } from '@/lib/publish/publisher'
import { forgetPasses, makeParts, receipt, type WatchedParts } from './publisherParts'

let parts: WatchedParts

beforeEach(() => {
  forgetPasses()
  parts = makeParts()
})

describe('start', () => {
  it('waits for the first pass where no index stands', async () => {
    let finish: (() => void) | undefined
    parts.update.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(receipt))))
    let isStarted = false
    const started = createPublisher(parts)
      .start()
      .then(() => (isStarted = true))
    await vi.waitFor(() => expect(finish).toBeDefined())
    expect([isStarted, hasStanding(), isBehind()]).toEqual([false, false, false])
    finish?.()
    await started
    expect([hasStanding(), isBehind()]).toEqual([true, false])
  })

  it('waits for no more than what vanished where one stands, and is behind until the first pass ends', async () => {
    let finish: (() => void) | undefined
    parts.lookFirst = vi.fn(async () => receipt)
    parts.update.mockImplementationOnce(() => new Promise((resolve) => (finish = () => resolve(receipt))))
    const publisher = createPublisher(parts)
    await publisher.start()
    expect([hasStanding(), isBehind()]).toEqual([true, true])
    expect(parts.onReceipt).toHaveBeenCalledTimes(1)
    finish?.()
    await publisher.publish({ what: 'files', files: [] })
    expect([hasStanding(), isBehind()]).toEqual([true, false])
    expect(parts.onReceipt).toHaveBeenCalledTimes(2)
  })

  it('leaves it to the first pass to tell what the first look met', async () => {
    parts.lookFirst = vi.fn(async () => Promise.reject(new Error('disk full')))
    parts.update.mockRejectedValueOnce(new Error('disk full'))
    await createPublisher(parts).start()
    expect(parts.onFailure).toHaveBeenCalledTimes(1)
    expect([hasStanding(), isBehind()]).toEqual([false, false])
  })
})
