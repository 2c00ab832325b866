import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeArticle } from '../../fixtures/makeArticle'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { startClock } from '@/lib/follow/clock'
import { PageCache } from '@/lib/pageCache/pageCache'
import { nothingAround } from '../../fixtures/nothingAround'
import { renderedPage } from '../publish/renderedPage'

const start = Date.parse('2024-03-01T10:00:00Z')
let articles: Article[]
let cache: PageCache
let clock: ReturnType<typeof startClock>
const turned = vi.fn()

function newsroomOf(): Newsroom {
  const visible = (now: number) => articles.filter(({ publishedAt }) => Date.parse(publishedAt) <= now)
  const room: Partial<Newsroom> = {
    getSite: () => ({ timeZone: 'Asia/Aden' }) as ReturnType<Newsroom['getSite']>,
    getNextMoment: (now) =>
      articles
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .find((moment) => Date.parse(moment) > now),
    listLatest: ({ edition, limit, offset = 0 }, now) =>
      visible(now)
        .filter((article) => article.edition === edition)
        .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
        .slice(offset, offset + limit),
    ...nothingAround,
    listPages: () => [],
    listAuthors: () => [],
  }
  return room as Newsroom
}

const paths = ['/', '/en', '/heritage', '/science']
const renderAll = () => {
  for (const path of paths) {
    if (cache.get(path) === null) cache.set(path, renderedPage(path))
  }
}
const listDropped = () => paths.filter((path) => cache.get(path) === null)
const at = (ms: number, given: Parameters<typeof makeArticle>[0] = {}) =>
  makeArticle({ publishedAt: new Date(start + ms).toISOString(), ...given })

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  articles = []
  cache = new PageCache(1024 * 1024)
  renderAll()
})
afterEach(() => {
  clock.stop()
  vi.useRealTimers()
})

describe('an article that is to come', () => {
  it('appears within two seconds of its moment, and not before', () => {
    articles = [at(3_600_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.advanceTimersByTime(3_599_999)
    expect(listDropped()).toEqual([])
    renderAll()
    vi.advanceTimersByTime(2_000)
    expect(listDropped()).toEqual(['/', '/en', '/heritage'])
  })

  it('appears also where it was saved after the clock began to wait', () => {
    clock = startClock(newsroomOf, cache, turned)
    articles = [at(4_000, { section: 'science' })]
    clock.wake()
    vi.advanceTimersByTime(6_000)
    expect(listDropped()).toEqual(['/', '/en', '/science'])
  })

  it('appears with all others of its moment, more than one batch of them', () => {
    articles = [
      at(4_000, { section: 'science', slug: 'z' }),
      ...Array.from({ length: 60 }, (_, number) => at(4_000 + number, { slug: `a${number}` })),
    ]
    clock = startClock(newsroomOf, cache, turned)
    vi.setSystemTime(start + 10_000)
    vi.advanceTimersByTime(2_000)
    expect(listDropped()).toEqual(paths)
  })

  it('appears at the next look when the machine slept through its moment', () => {
    articles = [at(3_600_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.setSystemTime(start + 7_200_000)
    vi.advanceTimersByTime(2_000)
    expect(listDropped()).toContain('/heritage')
  })

  it('appears once: the next look drops nothing again', () => {
    articles = [at(10_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.advanceTimersByTime(12_000)
    expect(listDropped()).toContain('/heritage')
    renderAll()
    vi.advanceTimersByTime(60_000)
    expect(listDropped()).toEqual([])
  })
})

describe('the clock', () => {
  it('drops the fronts at midnight of the newsroom', () => {
    // 21:00 UTC is midnight in Aden.
    vi.setSystemTime(Date.parse('2024-03-01T20:59:50Z'))
    clock = startClock(newsroomOf, cache, turned)
    vi.advanceTimersByTime(9_000)
    expect(listDropped()).toEqual([])
    renderAll()
    vi.advanceTimersByTime(2_000)
    expect(listDropped()).toEqual(['/', '/en'])
  })

  it('drops everything when it is set back over a moment, and what was out comes again at its time', () => {
    articles = [at(-1_800_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.setSystemTime(start - 3_600_000)
    vi.advanceTimersByTime(2_000)
    expect(listDropped()).toEqual(paths)
    renderAll()
    vi.advanceTimersByTime(1_790_000)
    expect(listDropped()).toEqual([])
    renderAll()
    vi.advanceTimersByTime(10_000)
    expect(listDropped()).toContain('/heritage')
  })

  it('drops nothing when it is set back a little, with nothing due in between', () => {
    articles = [at(-3_600_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.setSystemTime(start - 5_000)
    vi.advanceTimersByTime(60_000)
    expect(listDropped()).toEqual([])
  })

  it('asks the newsroom nothing while nothing is due', () => {
    const room = newsroomOf()
    const asked = vi.spyOn(room, 'getNextMoment')
    clock = startClock(() => room, cache, turned)
    const atFirst = asked.mock.calls.length
    vi.advanceTimersByTime(600_000)
    expect(asked.mock.calls.length).toBe(atFirst)
  })

  it('drops nothing while nothing is due, and nothing after it is stopped', () => {
    articles = [at(600_000)]
    clock = startClock(newsroomOf, cache, turned)
    vi.advanceTimersByTime(300_000)
    expect(listDropped()).toEqual([])
    renderAll()
    clock.stop()
    vi.advanceTimersByTime(3_600_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(listDropped()).toEqual([])
  })
})
