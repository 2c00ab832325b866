import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '@/lib/model/model'
import { foldText } from '@/lib/search/tokens'
import { makeTestIndex } from '../../../fixtures/testIndex'
import { makeArticle, makeTopics } from '../../../fixtures/makeArticle'
import { runs } from '../../../fixtures/runs'

const now = Date.parse('2025-01-01T00:00:00Z')
const at = (day: number) => new Date(Date.parse('2024-01-01T00:00:00Z') + day * 86_400_000).toISOString()
const slugs = (articles: Article[]) => articles.map(({ slug }) => slug)

describe('related articles', () => {
  it('puts pinned ones first, then shared topics, then rare words, then the section', () => {
    const index = makeTestIndex()
    const subject = makeArticle({
      slug: 'subject',
      title: 'أسطرلاب الزرقالي',
      topics: makeTopics('فلك'),
      related: [{ edition: 'ar', section: '', slug: 'pinned' }],
    })
    index.addArticle(subject, { text: 'صنع الزرقالي أسطرلابه في طليطلة قبل ألف عام' })
    index.addArticle(
      makeArticle({ slug: 'pinned', title: 'مثبت', section: 'science', publishedAt: at(-900) }),
    )
    index.addArticle(
      makeArticle({ slug: 'topic', title: 'نجوم', section: 'science', topics: makeTopics('الفلك') }),
    )
    index.addArticle(
      makeArticle({ slug: 'topic2', title: 'كواكب', section: 'science', topics: makeTopics('فلك') }),
    )
    index.addArticle(makeArticle({ slug: 'words', title: 'مدينة', section: 'science' }), {
      text: 'أما الزرقالي فعاش في طليطلة',
    })
    index.addArticle(makeArticle({ slug: 'section', title: 'بيت' }))
    for (let i = 0; i < 30; i++)
      index.addArticle(
        makeArticle({ slug: `other${i}`, title: `خبر ${i}`, section: 'science', publishedAt: at(-i * 9) }),
      )
    const found = slugs(index.newsroom.findRelated(subject, 5, now))
    expect(found).toHaveLength(5)
    expect(found[0]).toBe('pinned')
    expect(found.indexOf('topic2')).toBe(1)
    expect(found.indexOf('words')).toBe(2)
    expect(found.indexOf('section')).toBe(3)
  })

  it('never answers nothing while the edition has another article, even under one title', () => {
    const index = makeTestIndex()
    const subject = makeArticle({ slug: 'a' })
    index.addArticle(subject)
    expect(index.newsroom.findRelated(subject, 6, now)).toEqual([])
    index.addArticle(makeArticle({ slug: 'b', section: 'science', publishedAt: at(-3000) }))
    expect(slugs(index.newsroom.findRelated(subject, 6, now))).toEqual(['b'])
  })

  const entry = fc.record({
    title: fc.constantFrom('سد مأرب', 'سدّ مأرب', 'البتراء', 'نخيل', 'بحر', 'مرفأ', 'قافلة', 'لبان'),
    text: fc.constantFrom('لبان وبخور', 'قافلة الصحراء', 'بحر العرب', 'نخيل وماء'),
    topic: fc.constantFrom('ماء', 'تجارة', 'الماء'),
    section: fc.constantFrom('heritage', 'science'),
    edition: fc.constantFrom('ar' as const, 'ar' as const, 'en' as const),
    day: fc.integer({ min: -4000, max: 600 }),
    state: fc.constantFrom('out', 'out', 'out', 'draft', 'retracted'),
  })

  it('holds for any archive: no draft, no future, no retracted, not itself, no title twice, as many as there are', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 6 }),
        (entries, limit) => {
          const index = makeTestIndex()
          const articles = entries.map(({ title, topic, section, edition, day, state }, i) =>
            makeArticle({
              slug: `a${i}`,
              title,
              section,
              edition,
              topics: makeTopics(topic),
              publishedAt: at(day),
              ...(state === 'retracted' ? { retracted: { date: at(day), reason: 'خطأ' } } : {}),
            }),
          )
          articles.forEach((article, i) =>
            index.addArticle(article, { text: entries[i]?.text, draft: entries[i]?.state === 'draft' }),
          )
          const isOut = (article: Article) =>
            entries[articles.indexOf(article)]?.state === 'out' && Date.parse(article.publishedAt) <= now
          for (const subject of articles) {
            const found = index.newsroom.findRelated(subject, limit, now)
            const others = articles.filter((a) => a !== subject && a.edition === subject.edition && isOut(a))
            const files = others.map(({ file }) => file)
            for (const { file } of found) expect(files).toContain(file)
            const titles = found.map(({ title }) => foldText(title))
            expect(new Set(titles).size).toBe(titles.length)
            const different = new Set(others.map(({ title }) => foldText(title)))
            different.delete(foldText(subject.title))
            const possible = Math.max(different.size, others.length > 0 ? 1 : 0)
            expect(found).toHaveLength(Math.min(limit, possible))
          }
        },
      ),
      runs(30),
    )
  })

  it('is the same at any hour, and in whatever order the articles came', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 15 }), (entries) => {
        const articles = entries.map(({ title, topic, section, day }, i) =>
          makeArticle({
            slug: `a${i}`,
            title,
            section,
            topics: makeTopics(topic),
            publishedAt: at(Math.min(day, 300)),
          }),
        )
        const [one, other] = [makeTestIndex(), makeTestIndex()]
        const texts = new Map(articles.map((article, i) => [article, entries[i]?.text]))
        for (const article of articles) one.addArticle(article, { text: texts.get(article) })
        for (const article of articles.toReversed()) {
          other.addArticle({ ...article, title: 'قديم' }, { text: 'كلمات أخرى تماما' })
          other.addArticle(article, { text: texts.get(article) })
        }
        for (const subject of articles) {
          const found = slugs(one.newsroom.findRelated(subject, 6, now))
          expect(slugs(other.newsroom.findRelated(subject, 6, now))).toEqual(found)
          expect(slugs(one.newsroom.findRelated(subject, 6, now + 1e11))).toEqual(found)
        }
      }),
      runs(30),
    )
  })
})
