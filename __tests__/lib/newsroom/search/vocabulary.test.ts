import { describe, expect, it } from 'vitest'
import { openVocabulary } from '@/lib/newsroom/search/vocabulary'
import { makeArticle } from '../../../fixtures/makeArticle'
import { makeTestIndex, soundArticle } from '../../../fixtures/testIndex'
import { indexableArticle } from '@/lib/content/database/indexable'
import { now } from './archive'

const tomorrow = '2025-01-02T00:00:00.000Z'

function makeIndex() {
  const index = makeTestIndex()
  index.addArticle(
    makeArticle({ slug: 'out', title: 'قافلة القوافل', publishedAt: '2024-01-01T00:00:00.000Z' }),
  )
  index.addArticle(makeArticle({ slug: 'later', title: 'استقالة الوزير قافلة', publishedAt: tomorrow }))
  index.addArticle(makeArticle({ slug: 'draft', title: 'مسودة' }), { draft: true })
  index.addArticle(
    makeArticle({
      slug: 'gone',
      title: 'مسحوبة',
      retracted: { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' },
    }),
  )
  return index
}

const hidden = ['استقال', 'مسود', 'مسحوب', 'وزير']

describe('the vocabulary', () => {
  it('holds no word that only scheduled, draft or retracted articles have', () => {
    const vocabulary = openVocabulary(makeIndex().db)
    expect([
      ...vocabulary(now)
        .countDocuments([...hidden, 'قافل'])
        .keys(),
    ]).toEqual(['قافل'])
    expect(vocabulary(now).listBeginning('استق', 5)).toEqual([])
    expect(vocabulary(now).listBeginning('قاف', 5)).toEqual(['قافل'])
  })

  it('holds a word from the moment on at which its article is out', () => {
    const vocabulary = openVocabulary(makeIndex().db)(Date.parse(tomorrow))
    expect(vocabulary.countDocuments(hidden).get('استقال')).toBe(1)
    expect(vocabulary.listBeginning('استق', 5)).toEqual(['استقال'])
  })

  it('so that search says nothing of it', () => {
    const { newsroom } = makeIndex()
    const ask = (query: string, at = now) => newsroom.search({ edition: 'ar', query, limit: 5 }, at)
    for (const query of [
      'استقاله',
      'استقاله قافلة',
      'استقلة',
      'استق',
      'مسودة',
      'مسودا',
      'مسحوبا',
      'الوزيرقافلة',
    ]) {
      const answer = ask(query)
      expect(answer, query).not.toHaveProperty('meant')
      expect(
        answer.hits.map(({ article }) => article.slug).filter((slug) => slug !== 'out'),
        query,
      ).toEqual([])
    }
    expect(ask('استقلة', Date.parse(tomorrow))).toMatchObject({ found: 'meant', meant: 'استقالة' })
  })

  it('is the same after changes as in a new index', () => {
    const title = (slug: string, words: string) =>
      indexableArticle(soundArticle(makeArticle({ slug, title: words })))
    const terms = (index: ReturnType<typeof makeTestIndex>) =>
      index.db.prepare('SELECT term, documents FROM terms ORDER BY term').all()
    const changed = makeIndex()
    changed.store.putArticle(title('out', 'قصر'))
    changed.store.putArticle(title('new', 'قصر وقافلة'))
    changed.store.settleWords()
    changed.store.putArticle(title('new', 'مزرعة'))
    changed.store.removeFile('ar/heritage/later.mdx')
    changed.store.settleWords()
    const fresh = makeTestIndex()
    fresh.store.putArticle(title('out', 'قصر'))
    fresh.store.putArticle(title('new', 'مزرعة'))
    fresh.store.settleWords()
    expect(terms(changed)).toEqual(terms(fresh))
    expect(
      [...openVocabulary(changed.db)(now).countDocuments(['قصر', 'قافل', 'مزرع']).keys()].toSorted(),
    ).toEqual(['قصر', 'مزرع'])
  })
})
