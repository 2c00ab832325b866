import { describe, expect, it } from 'vitest'
import { makeTopics } from '../../../fixtures/makeArticle'
import { makeArchive } from './archive'

const retracted = { date: '2024-02-01T00:00:00.000Z', reason: 'خطأ' }
/** What each hidden article says, in a word that no other has. */
const hidden = {
  draft: { word: 'مسوداتي', draft: true },
  gone: { word: 'مسحوباتي', retracted },
  later: { word: 'مستقبلاتي', publishedAt: '2025-01-02T00:00:00.000Z' },
}
const articles = Object.entries(hidden).map(([slug, { word, ...article }]) => [
  slug,
  { ...article, title: `قافلة ${word}`, deck: word, text: word, byline: word, topics: makeTopics(word) },
])
const { search } = makeArchive({
  ...Object.fromEntries(articles),
  out: { title: 'قافلة تصل', text: 'وصلت القافلة' },
  // Asks search engines alone.
  quiet: { title: 'بئر قديمة', text: 'ماء', noindex: true },
})
const slugs = (query: string) => search(query).hits.map(({ article }) => article.slug)

describe('what is retracted, a draft or scheduled', () => {
  it('is in no result and no count', () => {
    expect(search('قافلة')).toMatchObject({ total: 1, counts: [{ section: 'heritage', count: 1 }] })
    expect(slugs('قافلة')).toEqual(['out'])
    expect(search('قافلة', { order: 'date' }).hits).toHaveLength(1)
    expect(search('قافلة', { kind: 'opinion' })).toMatchObject({ found: 'nothing', unfiltered: 1 })
  })

  it.each(Object.entries(hidden))(
    '(%s) is found by none of its words, nor proposed by a slip of them',
    (_, { word }) => {
      const slip = `${word.slice(0, 2)}${word.slice(3)}`
      for (const query of [word, `"${word}"`, `قافلة ${word}`, word.slice(0, -1), word.slice(0, 4), slip]) {
        const answer = search(query)
        expect(JSON.stringify(answer), query).not.toContain(word)
        expect(
          answer.hits.map(({ article }) => article.slug).filter((slug) => slug !== 'out'),
          query,
        ).toEqual([])
        expect(answer.places, query).toEqual({ sections: [], topics: [], authors: [] })
      }
    },
  )
})

it('what only asks search engines to leave it is found by readers', () => {
  expect(slugs('بئر')).toEqual(['quiet'])
})
