import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Burst, collectBurst } from '@/lib/publish/collectBurst'

let bursts: Burst[]
let collector: ReturnType<typeof collectBurst>

beforeEach(() => {
  vi.useFakeTimers()
  bursts = []
  collector = collectBurst({ quiet: 60, longest: 500 }, (burst) => bursts.push(burst))
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

it('does not wait for the end of a trickle', () => {
  for (let passed = 0; passed < 500; passed += 50) {
    collector.note(`file-${passed}`)
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

it('takes an unknown file, and very many, for everything', () => {
  collector.note('a')
  collector.note(undefined)
  vi.advanceTimersByTime(60)
  for (let number = 0; number < 1_000; number++) collector.note(`file-${number}`)
  vi.advanceTimersByTime(60)
  expect(bursts).toEqual([{ what: 'everything' }, { what: 'everything' }])
})

it('delivers nothing after it is stopped', () => {
  collector.note('a')
  collector.stop()
  vi.advanceTimersByTime(1_000)
  expect(bursts).toEqual([])
})
