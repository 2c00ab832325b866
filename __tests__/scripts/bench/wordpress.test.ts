import { expect, it } from 'vitest'
import { type Comparison, advantageOf, sayComparison } from '@/scripts/bench/wordpress/comparison'
import { spread } from '@/scripts/bench/wordpress/inBoth'
import { postOf } from '@/scripts/bench/wordpress/posts'
import { makeArticle } from '../../fixtures/makeArticle'

const comparison = (facts: Partial<Comparison>): Comparison => ({
  what: 'page',
  unit: 'ms',
  better: 'less',
  wordpress: 60,
  khabar: 20,
  ...facts,
})

it('says how many times better this site is, and where it is worse', () => {
  expect(advantageOf(comparison({}))).toBe(3)
  expect(advantageOf(comparison({ better: 'more' }))).toBeCloseTo(1 / 3)
  expect(sayComparison(comparison({ khabar: 120 }))).toMatch(/ 60 +120 ms +0\.50 x$/)
})

it('has no multiple of nothing', () => {
  const found = comparison({ better: 'more', wordpress: 0, khabar: 100 })
  expect(advantageOf(found)).toBeUndefined()
  expect(sayComparison(found)).toMatch(/ 0 +100 .*–$/)
})

it('gives WordPress the words of an article as its editor would keep them', () => {
  const article = makeArticle({ title: 'سدّ «مأرب»', slug: 'dam', publishedAt: '2026-03-15T11:05:00.000Z' })
  expect(postOf(article, 'تراث', 'قال: 5 < 6 & صمت.\n\nثم عاد.')).toEqual({
    title: 'سدّ «مأرب»',
    slug: 'dam',
    section: 'تراث',
    date: '2026-03-15 11:05:00',
    excerpt: '',
    content:
      '<!-- wp:paragraph -->\n<p>قال: 5 &lt; 6 &amp; صمت.</p>\n<!-- /wp:paragraph -->\n\n' +
      '<!-- wp:paragraph -->\n<p>ثم عاد.</p>\n<!-- /wp:paragraph -->',
  })
})

it('spreads what it takes over all that there is', () => {
  const ten = Array.from({ length: 10 }, (_, at) => at)
  expect(spread(ten, 4)).toHaveLength(4)
  expect(spread(ten, 4)[0]).toBe(0)
  expect(spread(ten, 4).at(-1)).toBeGreaterThan(6)
  expect(spread(ten, 99)).toEqual(ten)
})
