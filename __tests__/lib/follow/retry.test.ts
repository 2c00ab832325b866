import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRetry } from '@/lib/follow/retry'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('waits twice as long after each failure, half a minute at most, and begins anew after a success', async () => {
  let isWell = false
  const times: number[] = []
  const began = Date.now()
  const retry = createRetry(async () => {
    times.push((Date.now() - began) / 1000)
    if (!isWell) retry.later()
    return isWell
  })
  retry.later()
  retry.later()
  await vi.advanceTimersByTimeAsync(91_000)
  expect(times).toEqual([1, 3, 7, 15, 31, 61, 91])
  isWell = true
  await vi.advanceTimersByTimeAsync(30_000)
  retry.later()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(times.slice(7)).toEqual([121, 122])
  retry.later()
  retry.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(times).toHaveLength(9)
})
