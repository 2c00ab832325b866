import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { collectBurst } from '@/lib/follow/collectBurst'
import type { Burst } from '@/lib/publish/publisher'

const times = {
  few: { quiet: 60, longest: 500, busy: 3_000 },
  many: { quiet: 250, longest: 30_000, busy: 60_000 },
}
let bursts: Burst[]
let isBusy: boolean
let collector: ReturnType<typeof collectBurst>

const noteMany = (count: number, pause = 0) => {
  for (let number = 0; number < count; number++) {
    collector.note(`file-${number}`)
    vi.advanceTimersByTime(pause)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  bursts = []
  isBusy = false
  collector = collectBurst(
    times,
    () => isBusy,
    (burst) => bursts.push(burst),
  )
})
afterEach(() => {
  collector.stop()
  vi.useRealTimers()
})

it('hands changes that come close together on as one, each file once', () => {
  for (const file of ['a', 'b', 'a']) {
    collector.note(file)
    vi.advanceTimersByTime(59)
  }
  expect(bursts).toEqual([])
  vi.advanceTimersByTime(1)
  expect(bursts).toEqual([{ what: 'files', files: ['a', 'b'] }])
})

it('does not wait for the end of a trickle of a few files', () => {
  for (let passed = 0; passed < 500; passed += 50) {
    collector.note(`file-${passed % 3}`)
    vi.advanceTimersByTime(50)
  }
  expect(bursts).toHaveLength(1)
})

it('begins anew after each burst', () => {
  collector.note('a')
  vi.advanceTimersByTime(60)
  collector.note('b')
  vi.advanceTimersByTime(60)
  expect(bursts).toEqual([
    { what: 'files', files: ['a'] },
    { what: 'files', files: ['b'] },
  ])
})

it('takes a checkout of thousands as one change when it is quiet, though it pauses for its disk', () => {
  noteMany(30, 10)
  for (let part = 0; part < 20; part++) {
    noteMany(200, 1)
    vi.advanceTimersByTime(200)
  }
  expect(bursts).toEqual([])
  vi.advanceTimersByTime(50)
  expect(bursts).toEqual([{ what: 'files', files: expect.any(Array) }])
})

it('does not wait for the end of many files for ever', () => {
  noteMany(30)
  for (let passed = 0; passed < 30_000; passed += 100) {
    collector.note(`file-${passed}`)
    vi.advanceTimersByTime(100)
  }
  expect(bursts).toHaveLength(1)
})

it('waits for git while it writes, and no longer than its word is worth', () => {
  isBusy = true
  collector.note('a')
  vi.advanceTimersByTime(2_000)
  collector.note('b')
  vi.advanceTimersByTime(900)
  expect(bursts).toEqual([])
  isBusy = false
  vi.advanceTimersByTime(60)
  expect(bursts).toEqual([{ what: 'files', files: ['a', 'b'] }])
  isBusy = true
  collector.note('c')
  vi.advanceTimersByTime(3_000)
  expect(bursts).toHaveLength(2)
  noteMany(40)
  vi.advanceTimersByTime(59_000)
  expect(bursts).toHaveLength(2)
  vi.advanceTimersByTime(1_000)
  expect(bursts).toHaveLength(3)
})

it('takes an unknown file, and very many, for everything', () => {
  collector.note('a')
  collector.note(undefined)
  vi.advanceTimersByTime(250)
  noteMany(1_000)
  vi.advanceTimersByTime(250)
  expect(bursts).toEqual([{ what: 'everything' }, { what: 'everything' }])
})

it('delivers nothing after it is stopped', () => {
  collector.note('a')
  collector.stop()
  vi.advanceTimersByTime(1_000)
  expect(bursts).toEqual([])
})
