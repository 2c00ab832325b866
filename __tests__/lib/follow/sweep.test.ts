import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startSweep, sweepPaces } from '@/lib/follow/sweep'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sweeps every half minute where there are no events', async () => {
  const look = vi.fn(async () => {})
  const sweep = startSweep(look, () => sweepPaces.often)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(look).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(60_001)
  expect(look).toHaveBeenCalledTimes(3)
  sweep.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(3)
})

it('hardly ever where there are, and soon again when there are none any more', async () => {
  let pace: (typeof sweepPaces)[keyof typeof sweepPaces] = sweepPaces.rarely
  const look = vi.fn(async () => {})
  const sweep = startSweep(look, () => pace)
  await vi.advanceTimersByTimeAsync(599_999)
  expect(look).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(look).toHaveBeenCalledTimes(1)
  pace = sweepPaces.often
  await vi.advanceTimersByTimeAsync(30_000)
  expect(look).toHaveBeenCalledTimes(2)
  sweep.stop()
})

it('spends at most a fiftieth of its time on a slow tree', async () => {
  const look = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 10_000)))
  const sweep = startSweep(look, () => sweepPaces.often)
  await vi.advanceTimersByTimeAsync(30_000 + 10_000 + 499_000)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(look).toHaveBeenCalledTimes(2)
  sweep.stop()
})
