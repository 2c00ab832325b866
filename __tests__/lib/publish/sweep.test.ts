import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startSweep } from '@/lib/publish/sweep'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sweeps every half minute', async () => {
  const look = vi.fn(async () => {})
  const sweep = startSweep(look)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(look).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(60_001)
  expect(look).toHaveBeenCalledTimes(3)
  sweep.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(look).toHaveBeenCalledTimes(3)
})

it('spends at most a fiftieth of its time on a slow tree', async () => {
  const look = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 10_000)))
  const sweep = startSweep(look)
  await vi.advanceTimersByTimeAsync(30_000 + 10_000 + 499_999)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(look).toHaveBeenCalledTimes(2)
  sweep.stop()
})
