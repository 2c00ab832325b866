import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRareTerms, rarityOf } from '@/lib/related/rareTerms'
import { findTerms, listTerms, packTerms, unpackTerms } from '@/lib/related/terms'
import { tokensOf } from '@/lib/search/tokens'

describe('terms of an article', () => {
  it('count a word in all its forms, and know the words of the headline', () => {
    const terms = findTerms(tokensOf('أسطرلاب'), tokensOf('الأسطرلاب آلة، والأسطرلابات كثيرة في 1086'))
    expect([...terms.values()].find(({ inTitle }) => inTitle)?.times).toBe(3)
    expect([...terms.keys()].some((term) => /\d/.test(term))).toBe(false)
  })

  it('come out of their packing as they went in', () => {
    const term = fc.record({
      id: fc.integer({ min: 1, max: 2 ** 28 - 1 }),
      times: fc.integer({ min: 1, max: 7 }),
      inTitle: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: ({ id }) => id }), (terms) => {
        const listed = listTerms(new Map(terms.map(({ id, ...use }) => [`t${id}`, use])))
        const packed = packTerms(listed, (name) => Number(name.slice(1)))
        expect(unpackTerms(packed)).toEqual(terms)
      }),
    )
  })
})

describe('rare terms', () => {
  const term = (name: string, documents: number, more = {}) => ({
    term: name,
    documents,
    times: 1,
    inTitle: false,
    ...more,
  })

  it('leave out what all articles have and what no other has', () => {
    const found = findRareTerms(
      [term('common', 9000), term('alone', 1), term('rare', 4), term('rarer', 2)],
      10_000,
    )
    expect(found.map(({ term: name }) => name)).toEqual(['rarer', 'rare'])
  })

  it('weigh more in the headline and when repeated', () => {
    const [first] = findRareTerms([term('body', 3), term('title', 4, { inTitle: true })], 10_000)
    const [repeated] = findRareTerms([term('once', 3), term('often', 4, { times: 6 })], 10_000)
    expect([first?.term, repeated?.term]).toEqual(['title', 'often'])
  })

  it('never add up to more look-ups than a page can wait for', () => {
    const many = Array.from({ length: 300 }, (_, i) => term(`t${i}`, 1000))
    expect(findRareTerms(many, 30_000).length).toBeLessThanOrEqual(2)
  })

  it('are rarer the fewer articles have them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.nat(), fc.nat(), (total, a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)]
          .map((n) => 1 + (n % total))
          .toSorted((x, y) => x - y)
        expect(rarityOf(few ?? 1, total)).toBeGreaterThanOrEqual(rarityOf(many ?? 1, total))
        expect(rarityOf(few ?? 1, total)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
