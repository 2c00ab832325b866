import { beforeEach, describe, expect, it } from 'vitest'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { type TestIndex, makeTestIndex, picture } from '../../fixtures/testIndex'
import { makeArticle, makeTopics } from '../../fixtures/makeArticle'

const now = Date.parse('2025-01-01T00:00:00Z')
const future = '2025-06-01T00:00:00.000Z'
const latest = { edition: 'ar', limit: 10 } as const

let index: TestIndex
beforeEach(() => {
  index = makeTestIndex()
})
const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug)

describe('lists', () => {
  it('answers newest first and leaves out drafts, what is not out yet and what was withdrawn', () => {
    index.addArticle(makeArticle({ slug: 'old', publishedAt: '2020-01-01T00:00:00.000Z' }))
    index.addArticle(makeArticle({ slug: 'new', publishedAt: '2024-01-01T00:00:00.000Z' }))
    index.addArticle(makeArticle({ slug: 'later', publishedAt: future }))
    index.addArticle(makeArticle({ slug: 'draft' }), { draft: true })
    index.addArticle(
      makeArticle({ slug: 'gone', retracted: { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' } }),
    )
    expect(slugs(index.newsroom.listLatest(latest, now))).toEqual(['new', 'old'])
    expect(slugs(index.newsroom.listLatest(latest, Date.parse(future)))).toEqual(['later', 'new', 'old'])
    expect(index.newsroom.countArticles({ edition: 'ar' }, now)).toBe(2)
    expect(index.newsroom.getNextMoment(now)).toBe(future)
    expect(index.newsroom.getNextMoment(Date.parse(future))).toBeUndefined()
  })

  it('pages by section and kind', () => {
    for (let day = 1; day <= 9; day++) {
      const publishedAt = `2024-01-0${day}T00:00:00.000Z`
      index.addArticle(makeArticle({ slug: `a${day}`, publishedAt, kind: day % 2 ? 'news' : 'opinion' }))
      index.addArticle(makeArticle({ slug: `s${day}`, publishedAt, section: 'science' }))
    }
    const of = { edition: 'ar', section: 'heritage', limit: 2 } as const
    expect(slugs(index.newsroom.listLatest({ ...of, offset: 2 }, now))).toEqual(['a7', 'a6'])
    expect(slugs(index.newsroom.listLatest({ ...of, kind: 'opinion' }, now))).toEqual(['a8', 'a6'])
    expect(slugs(index.newsroom.listLatest({ edition: 'ar', kind: 'opinion', limit: 1 }, now))).toEqual([
      'a8',
    ])
    const middle = index.newsroom.getArticle({ edition: 'ar', section: 'heritage', slug: 'a5' }, now)
    const { previous, next } = middle ? index.newsroom.findNeighbours(middle, now) : {}
    expect([previous?.slug, next?.slug]).toEqual(['a4', 'a6'])
  })

  it('walks through articles of one moment without losing or repeating any', () => {
    for (let i = 0; i < 6; i++) index.addArticle(makeArticle({ slug: `same${i}` }))
    const order = slugs(index.newsroom.listLatest(latest, now))
    const walked: string[] = []
    let at = index.newsroom.listLatest(latest, now)[0]
    while (at) {
      walked.push(at.slug)
      at = index.newsroom.findNeighbours(at, now).previous
    }
    expect(walked).toEqual(order)
  })

  it('lets priority weigh more than a day, and less than a week', () => {
    const at = (day: string) => `2015-03-${day}T00:00:00.000Z`
    index.addArticle(makeArticle({ slug: 'plain', publishedAt: at('10') }))
    index.addArticle(makeArticle({ slug: 'great', publishedAt: at('09'), priority: 9 }))
    index.addArticle(makeArticle({ slug: 'past', publishedAt: at('02'), priority: 9 }))
    expect(slugs(index.newsroom.listProminent(latest, now))).toEqual(['great', 'plain', 'past'])
  })

  it('joins spellings of a topic under the one that most articles use', () => {
    index.addArticle(makeArticle({ slug: 'a', topics: makeTopics('الآثار') }))
    index.addArticle(makeArticle({ slug: 'b', topics: makeTopics('الاثار', 'اليمن') }))
    index.addArticle(makeArticle({ slug: 'c', topics: makeTopics('الآثار', 'الاثار') }))
    index.addArticle(makeArticle({ slug: 'd', topics: makeTopics('الآثار') }))
    const [{ key } = { key: '' }] = makeTopics('الآثار')
    expect(index.newsroom.getTopic('ar', key, now)?.name).toBe('الآثار')
    expect(index.newsroom.countByTopic({ edition: 'ar', topic: key }, now)).toBe(4)
    expect(index.newsroom.listTopics({ edition: 'ar', limit: 5 }, now).map(({ name }) => name)).toEqual([
      'الآثار',
      'اليمن',
    ])
  })

  it('lists corrections by their date, several of one article', () => {
    const correction = (date: string) => ({
      date: `${date}T00:00:00.000Z`,
      text: date,
      type: 'correction' as const,
    })
    index.addArticle(
      makeArticle({ slug: 'a', corrections: [correction('2024-02-01'), correction('2024-04-01')] }),
    )
    index.addArticle(makeArticle({ slug: 'b', corrections: [correction('2024-03-01')] }))
    const texts = index.newsroom.listCorrections(latest, now).map(({ correction: { text } }) => text)
    expect(texts).toEqual(['2024-04-01', '2024-03-01', '2024-02-01'])
  })
})

describe('translation', () => {
  it('leads both ways, whichever of the two says so', () => {
    const english = makeArticle({
      edition: 'en',
      slug: 'dam',
      translationOf: { edition: 'ar', section: 'heritage', slug: 'marib-dam' },
    })
    index.addArticle(makeArticle())
    index.addArticle(english)
    expect(index.newsroom.findTranslation(makeArticle(), now)?.slug).toBe('dam')
    expect(index.newsroom.findTranslation(english, now)?.slug).toBe('marib-dam')
  })
})

describe('media', () => {
  const use = { mentions: [{ what: 'media', file: 'dam.webp', line: 1, column: 1 } as const] }
  it('serves a file as soon as something that readers see uses it', () => {
    index.store.putMedia(picture('dam.webp', 'aaaa'))
    const served = () => index.newsroom.getServedMedia('aaaa', now)?.file
    expect(index.newsroom.getMedia('dam.webp')?.hash).toBe('aaaa')
    expect(served()).toBeUndefined()
    index.addArticle(makeArticle({ slug: 'draft' }), { ...use, draft: true })
    index.addArticle(makeArticle({ slug: 'later', publishedAt: future }), use)
    expect(served()).toBeUndefined()
    expect(index.newsroom.getServedMedia('aaaa', Date.parse(future))?.file).toBe('dam.webp')
    index.addPage({}, false, use.mentions)
    expect(served()).toBe('dam.webp')
  })

  it('serves, of two files with the same bytes, the one that is named', () => {
    for (const file of ['b/two.webp', 'a/one.webp']) index.store.putMedia(picture(file, 'cccc'))
    const mentions = ['a/one.webp', 'b/two.webp'].map((file) => ({
      what: 'media' as const,
      file,
      line: 1,
      column: 1,
    }))
    index.addPage({}, false, mentions)
    const served = (name?: string) => index.newsroom.getServedMedia('cccc', now, name)?.file
    expect(['two.webp', 'two.avif', 'one.webp', 'other.webp', undefined].map(served)).toEqual([
      'b/two.webp',
      'b/two.webp',
      'a/one.webp',
      'a/one.webp',
      'a/one.webp',
    ])
  })

  it('serves portraits', () => {
    index.store.putMedia(picture('desks/desk.webp', 'bbbb'))
    expect(index.newsroom.getServedMedia('bbbb', now)?.file).toBe('desks/desk.webp')
  })
})

describe('the plan of each question', () => {
  /** Every statement that the newsroom prepares, as SQLite means to run it. */
  function listPlans(): { sql: string; steps: string }[] {
    const statements: string[] = []
    const recorder = new Proxy(index.db, {
      get: (db, name) =>
        name === 'prepare'
          ? (sql: string) => (statements.push(sql), db.prepare(sql))
          : Reflect.get(db, name, db),
    })
    openNewsroom(recorder)
    return statements.map((sql) => {
      const plan = index.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
      return { sql, steps: plan.map(({ detail }) => detail).join('\n') }
    })
  }

  it('never walks through a table that grows with the archive', () => {
    const plans = listPlans()
    expect(plans.length).toBeGreaterThan(30)
    for (const { sql, steps } of plans) {
      // Counting all listed articles reads the narrow index of moments, once for a list of related articles.
      if (sql.startsWith('SELECT count(*) AS total FROM articles WHERE listed = 1')) continue
      expect(steps, sql).not.toMatch(
        /SCAN (?:a|w|b|m|articles|bodies|mentions|topics|aliases|media)(?! VIRTUAL)(?:\s|$)/,
      )
    }
  })

  it('sorts no list of articles: the index holds its order', () => {
    // Search's vocabulary lists words, not articles: a few of them, by how many articles hold them.
    const lists = listPlans().filter(
      ({ sql }) =>
        /INDEXED BY articles_by|FROM bylines a|FROM corrections c/.test(sql) && !/FROM terms/.test(sql),
    )
    expect(lists.length).toBeGreaterThan(8)
    for (const { sql, steps } of lists) {
      if (/GROUP BY/.test(sql)) continue
      // The outer ORDER BY sorts the few rows of the answer.
      const inner = steps.split('\n').filter((step) => /USE TEMP B-TREE/.test(step)).length
      expect(inner, sql).toBeLessThanOrEqual(/JOIN articles w/.test(sql) ? 1 : 0)
    }
  })
})
