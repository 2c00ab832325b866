import { beforeEach, describe, expect, it } from 'vitest'
import { makeArticle } from '../../../fixtures/makeArticle'
import { type TestIndex, makeTestIndex } from '../../../fixtures/testIndex'

const now = Date.parse('2025-01-01T00:00:00Z')
let index: TestIndex
beforeEach(() => (index = makeTestIndex()))
const find = (path: string) => index.newsroom.findLikeAddress(path, now)

describe('an address that is written as search would read it', () => {
  it.each([
    'سد-قديم',
    'سدّ-قديم',
    'سـد-قديم',
    'سَدّ-قَديم',
    'سد_قديم',
    'سد قديم',
    'سد--قديم',
    'سد-قديم،',
    'سد-قديم.',
  ])('leads to the article: %s', (slug) => {
    index.addArticle(makeArticle({ slug: 'سدّ-قديم' }))
    expect(find(`/heritage/${slug}`)).toBe('/heritage/سدّ-قديم')
  })

  it.each([
    ['أسواق-المدينة', 'اسواق-المدينه'],
    ['مستشفى-صنعاء', 'مستشفي-صنعاء'],
    ['عام-2024', 'عام-٢٠٢٤'],
    ['apollo-11', 'Apollo-11'],
    ['کتاب', 'كتاب'],
  ])('%s: %s', (slug, asked) => {
    index.addArticle(makeArticle({ slug }))
    expect(find(`/heritage/${asked}`)).toBe(`/heritage/${slug}`)
    expect(find(`/Heritage/${asked}`)).toBe(`/heritage/${slug}`)
    expect(find(`/turath/${asked}`)).toBe(`/heritage/${slug}`)
    expect(find(`/en/heritage/${asked}`)).toBeUndefined()
  })

  it('leads nowhere where several articles answer, but to that of its section', () => {
    index.addArticle(makeArticle({ slug: 'سدّ' }))
    index.addArticle(makeArticle({ slug: 'سَد' }))
    expect(find('/heritage/سد')).toBeUndefined()
    index.addArticle(makeArticle({ section: 'science', slug: 'سُدّ' }))
    expect(find('/science/سد')).toBe('/science/سُدّ')
    expect(find('/none/سد')).toBeUndefined()
  })

  it('says nothing of what no reader can know', () => {
    index.addArticle(makeArticle({ slug: 'مسوّدة' }), { draft: true })
    index.addArticle(makeArticle({ slug: 'غدًا', publishedAt: '2030-01-01T00:00:00.000Z' }))
    expect([find('/heritage/مسودة'), find('/heritage/غدا')]).toEqual([undefined, undefined])
  })

  it('leads to sections and standing pages', () => {
    index.addPage({ slug: 'about' })
    expect([find('/About'), find('/HERITAGE'), find('/about،')]).toEqual(['/about', '/heritage', '/about'])
  })

  it.each([
    '/',
    '/heritage/none',
    '/none',
    '/a/b/c',
    '/heritage/dam/page/2',
    `/heritage/${'س'.repeat(4000)}`,
  ])('leads nowhere: %s', (path) => {
    index.addArticle(makeArticle({ slug: 'dam' }))
    expect(find(path)).toBeUndefined()
  })
})
