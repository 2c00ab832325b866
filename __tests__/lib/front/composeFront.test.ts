import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '@/lib/model/model'
import { composeFront, type Front } from '@/lib/front/composeFront'
import { makeArticle } from '../../fixtures/makeArticle'
import { makeTestIndex } from '../../fixtures/testIndex'
import { runs } from '../../fixtures/runs'

const now = Date.parse('2026-03-15T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString()

function listShown({ lead, leadLinks, secondary, latest, opinion, blocks }: Front): string[] {
  return [
    ...(lead ? [lead] : []),
    ...leadLinks,
    ...secondary,
    ...latest,
    ...(opinion?.articles ?? []),
    ...blocks.flatMap((block) => block.articles),
  ].map(({ slug }) => slug)
}

function compose(articles: Article[], front?: object) {
  const { newsroom, store, addArticle } = makeTestIndex()
  for (const article of articles) addArticle(article)
  if (front) store.putSetting('front', front)
  return composeFront(newsroom, 'ar', now)
}

test('an empty newspaper has an empty front', () => {
  expect(listShown(compose([]))).toEqual([])
})

test('three articles: one leads, the others stand beside it', () => {
  const front = compose(
    [1, 2, 3].map((hours) => makeArticle({ slug: `a${hours}`, publishedAt: hoursAgo(hours) })),
  )
  expect(front.lead?.slug).toBe('a1')
  expect(front.secondary.map(({ slug }) => slug)).toEqual(['a2', 'a3'])
})

test('what matters more leads while it is fresh, and no longer when it is old', () => {
  const small = makeArticle({ slug: 'small', priority: 2, publishedAt: hoursAgo(1) })
  const big = (hours: number) => makeArticle({ slug: 'big', priority: 9, publishedAt: hoursAgo(hours) })
  expect(compose([small, big(10)]).lead?.slug).toBe('big')
  expect(compose([small, big(24 * 14)]).lead?.slug).toBe('small')
})

test('an article that an editor pinned leads until the time they said', () => {
  const id = { edition: 'ar' as const, section: 'heritage', slug: 'pinned' }
  const articles = [
    makeArticle({ slug: 'pinned', publishedAt: hoursAgo(900), priority: 1 }),
    makeArticle({ slug: 'fresh', publishedAt: hoursAgo(1) }),
  ]
  const pin = (until: string) => ({
    ar: { lead: { article: id, until }, secondary: [], leadLinks: [] },
    en: { secondary: [], leadLinks: [] },
  })
  expect(compose(articles, pin(hoursAgo(-1))).lead?.slug).toBe('pinned')
  expect(compose(articles, pin(hoursAgo(1))).lead?.slug).toBe('fresh')
})

test('opinion stands in its band, not among the news', () => {
  const front = compose([
    ...[1, 2, 3, 4, 5].map((hours) => makeArticle({ slug: `news${hours}`, publishedAt: hoursAgo(hours) })),
    makeArticle({ slug: 'voice', kind: 'opinion', publishedAt: hoursAgo(0.5), priority: 9 }),
  ])
  expect(front.opinion?.articles.map(({ slug }) => slug)).toEqual(['voice'])
  expect(front.lead?.slug).toBe('news1')
})

test('no article stands in two places, however many there are', () => {
  const article = fc.record({
    section: fc.constantFrom('heritage', 'science'),
    hours: fc.integer({ min: 0, max: 2000 }),
    priority: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom('news' as const, 'opinion' as const),
  })
  fc.assert(
    fc.property(fc.array(article, { maxLength: 45 }), (facts) => {
      const front = compose(
        facts.map(({ hours, ...rest }, position) =>
          makeArticle({ ...rest, slug: `a${position}`, publishedAt: hoursAgo(hours) }),
        ),
      )
      const shown = listShown(front)
      expect(new Set(shown).size).toBe(shown.length)
      if (facts.length > 0) expect(shown.length).toBeGreaterThan(0)
      // What stands above is no reason for a section's block to be short.
      for (const id of ['heritage', 'science']) {
        const rest = facts.filter(({ section }, place) => section === id && !shown.includes(`a${place}`))
        const block = front.blocks.find(({ section }) => section === id)
        if (rest.length > 0) expect(block?.articles).toHaveLength(6)
      }
    }),
    runs(30),
  )
})

test('a pin names its article by section and slug, or by the slug alone', () => {
  const articles = [1, 2].map((hours) => makeArticle({ slug: `a${hours}`, publishedAt: hoursAgo(hours) }))
  for (const section of ['heritage', '']) {
    const lead = { article: { edition: 'ar', section, slug: 'a2' } }
    expect(compose(articles, { ar: { lead, secondary: [], leadLinks: [] } }).lead?.slug).toBe('a2')
  }
})
