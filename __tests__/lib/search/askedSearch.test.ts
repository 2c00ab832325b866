import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchHref } from '@/lib/address/searches'
import { type AskedSearch, readAskedSearch, sinceOf, withoutFilters } from '@/lib/search/askedSearch'
import { runs } from '../../fixtures/runs'

const sections = ['heritage', 'science']
const read = (query: string) => readAskedSearch(new URLSearchParams(query), sections)
const plain: AskedSearch = { query: 'سد', order: 'fit', spelling: 'meant', page: 1 }

describe('what an address asks of search', () => {
  it('is read part by part', () => {
    expect(read('q=سد&section=heritage&kind=opinion&period=week&order=date&spelling=written&page=3')).toEqual(
      {
        query: 'سد',
        section: 'heritage',
        kind: 'opinion',
        period: 'week',
        order: 'date',
        spelling: 'written',
        page: 3,
      },
    )
  })

  it('is everything where a form sends its fields empty', () => {
    expect(read('q=سد&section=&kind=&period=&order=')).toEqual(plain)
  })

  it.each(['section=nowhere', 'kind=poem', 'period=century', 'order=random', 'spelling=x'])(
    'does not hold what is not understood: %s',
    (said) => expect(read(`q=سد&${said}`)).toEqual(plain),
  )

  it.each([
    ['-1', 1],
    ['abc', 1],
    ['0', 1],
    ['1.5', 1],
    ['', 1],
    ['2', 2],
    ['1000000000', 500],
    ['9'.repeat(40), 1],
  ])('has the page %s as %d', (said, page) => expect(read(`q=سد&page=${said}`).page).toBe(page))

  it('holds what was said first', () => {
    expect(read('q=سد&q=نهر&section=science&section=heritage')).toMatchObject({
      query: 'سد',
      section: 'science',
    })
  })

  it('is a short line that can be seen', () => {
    expect(read(`q=${encodeURIComponent(' سد\u0000\u202e\n مأرب \ud800'.toWellFormed())}`).query).toBe(
      'سد مأرب \ufffd',
    )
    expect(read(`q=${'ا'.repeat(10_000)}`).query).toHaveLength(400)
    expect(read('q=%D8').query).toBe('\ufffd')
  })

  it('comes back from the address that was made of it', () => {
    const asked = fc.record({
      query: fc.string({ unit: 'binary', maxLength: 60 }),
      section: fc.constantFrom('', ...sections),
      kind: fc.constantFrom('', 'news', 'live'),
      period: fc.constantFrom('', 'day', 'year'),
      order: fc.constantFrom('fit', 'date'),
      spelling: fc.constantFrom('meant', 'written'),
      page: fc.integer({ min: 1, max: 500 }).map(String),
    })
    fc.assert(
      fc.property(asked, fc.constantFrom('ar' as const, 'en' as const), ({ query, ...rest }, edition) => {
        const once = readAskedSearch(new URLSearchParams({ q: query, ...rest }), sections)
        const href = searchHref(edition, once)
        expect(href).toMatch(/^(?:\/en)?\/search(?:\?[\w%&=.*+-]+)?$/)
        expect(readAskedSearch(new URL(href, 'https://khabar.example').searchParams, sections)).toEqual(once)
      }),
      runs(50),
    )
  })
})

it('an address says only what differs from a search for its words', () => {
  expect(searchHref('ar', plain)).toBe('/search?q=%D8%B3%D8%AF')
  expect(searchHref('en', { ...plain, query: 'dam', order: 'date', page: 2 })).toBe(
    '/en/search?q=dam&order=date&page=2',
  )
  expect(searchHref('ar', { ...plain, query: '' })).toBe('/search')
})

it('without its filters a search keeps its words and its order', () => {
  expect(
    withoutFilters({ ...plain, section: 'heritage', kind: 'news', period: 'day', order: 'date', page: 7 }),
  ).toEqual({ ...plain, order: 'date' })
})

it('a period begins so many days ago', () => {
  const now = Date.parse('2026-03-15T12:00:00Z')
  const begins = (['day', 'week', 'month', 'year'] as const).map((period) =>
    new Date(sinceOf(period, now)).toISOString(),
  )
  expect(begins.map((at) => at.slice(0, 10))).toEqual([
    '2026-03-14',
    '2026-03-08',
    '2026-02-12',
    '2025-03-15',
  ])
})
