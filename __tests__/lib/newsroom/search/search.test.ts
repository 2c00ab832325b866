import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTestIndex } from '../../../fixtures/testIndex'
import { makeArticle, makeTopics } from '../../../fixtures/makeArticle'
import { runs } from '../../../fixtures/runs'

const now = Date.parse('2025-01-01T00:00:00Z')
const index = makeTestIndex()
index.addArticle(makeArticle({ slug: 'title', title: 'الأسطرلاب آلة الفلكيين' }), { text: 'صفيحة وعنكبوت' })
index.addArticle(makeArticle({ slug: 'body', title: 'آلات قديمة' }), {
  text: `${'مقدمة طويلة عن الآلات. '.repeat(30)}ثم جاء الأُسطُرلابُ من نحاس. ${'وبعدها كلام كثير. '.repeat(30)}`,
})
index.addArticle(makeArticle({ slug: 'topic', title: 'نجوم', topics: makeTopics('أسطرلاب') }))
index.addArticle(makeArticle({ slug: 'draft', title: 'الأسطرلاب' }), { draft: true })
index.addArticle(makeArticle({ slug: 'later', title: 'الأسطرلاب', publishedAt: '2030-01-01T00:00:00.000Z' }))
index.addArticle(makeArticle({ edition: 'en', slug: 'english', title: 'The astrolabe' }), {
  text: 'A brass plate',
})

const search = (query: string, limit = 10) => index.newsroom.search({ edition: 'ar', query, limit }, now)
const found = (query: string) => search(query).hits.map(({ article }) => article.slug)

/** Letters, signs of every syntax, and whatever else Unicode has. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'أسطرلاب "«»-*()^:{}+|\'\\\u0000َـ\u200f٣۴ '), maxLength: 40 }),
)

describe('search', () => {
  it('finds a word in any spelling, best in the title, and only what readers see', () => {
    expect(found('أسطرلاب')).toEqual(['title', 'topic', 'body'])
    for (const query of ['الاسطرلاب', 'والأُسْطُرلابُ', 'ﺃﺳﻄﺮﻻﺏ'])
      expect(found(query).toSorted()).toEqual(['body', 'title', 'topic'])
    expect(index.newsroom.search({ edition: 'en', query: 'ASTROLABE', limit: 5 }, now).total).toBe(1)
  })

  it('wants every word', () => {
    expect(found('أسطرلاب نحاس')).toEqual(['body'])
    expect(search('أسطرلاب نحاس').found).toBe('asked')
  })

  it('says so where it shows articles that lack a word', () => {
    expect(search('أسطرلاب زجاج')).toMatchObject({ found: 'some', total: 3 })
    expect(search('أسطرلاب نحاس زجاج').hits.map(({ article }) => article.slug)).toEqual(['body'])
    expect(search('زجاج بلّور')).toMatchObject({ found: 'nothing', total: 0, hits: [] })
  })

  it('counts all and answers a slice', () => {
    expect(search('أسطرلاب', 1)).toMatchObject({ total: 3, hits: [{ article: { slug: 'title' } }] })
    expect(
      index.newsroom.search({ edition: 'ar', query: 'أسطرلاب', limit: 9, offset: 3 }, now),
    ).toMatchObject({
      total: 3,
      hits: [],
    })
  })

  it('shows the place in the text, with the words as they were written', () => {
    const hit = search('اسطرلاب').hits.find(({ article }) => article.slug === 'body')
    expect(hit?.passage).toMatch(/^….*الأُسطُرلابُ.*…$/)
    expect(hit?.passage.length).toBeLessThan(300)
    expect(hit?.passageRanges.map(([start, end]) => hit.passage.slice(start, end))).toEqual(['الأُسطُرلابُ'])
    const titled = search('اسطرلاب').hits[0]
    expect(titled?.titleRanges.map(([start, end]) => titled.article.title.slice(start, end))).toEqual([
      'الأسطرلاب',
    ])
  })

  it('answers whatever is typed', () => {
    const syntax = [
      '',
      '"',
      '*',
      'a AND',
      'NEAR(',
      'title:x',
      '^x',
      '-x',
      'x"y',
      '\u0000',
      '😀',
      'ا'.repeat(10_000),
      '\ud800',
      "'; --",
    ]
    for (const query of syntax) expect(() => search(query), query).not.toThrow()
    expect(search('"أسطرلاب" OR zzz').found).toBe('some')
    expect(found('أسطرلاب*')).toHaveLength(3)
    fc.assert(
      fc.property(anything, (query) => void search(query)),
      runs(300),
    )
  })

  it('gives ranges inside the text, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('أ', 'ل', 'آ', 'َ', 'ـ', ' ', 'ﻻ', 'س', '😀', '(') }),
        (title) => {
          const one = makeTestIndex()
          one.addArticle(makeArticle({ title }))
          for (const { titleRanges } of one.newsroom.search({ edition: 'ar', query: title, limit: 1 }, now)
            .hits) {
            const edges = titleRanges.flat()
            expect(edges).toEqual(edges.toSorted((a, b) => a - b))
            expect(Math.max(...edges)).toBeLessThanOrEqual(title.length)
          }
        },
      ),
      runs(40),
    )
  })
})
