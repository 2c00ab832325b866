import { describe, expect, it } from 'vitest'
import { findNearHeadline } from '@/lib/search/findNearHeadline'
import { findSought } from '@/lib/search/findSought'
import { type Ranked, rankHits } from '@/lib/search/rankHits'
import { readQuery } from '@/lib/search/readQuery'
import { searchColumns } from '@/lib/search/searchColumns'
import { tokensOf } from '@/lib/search/tokens'
import { makeVocabulary } from './makeVocabulary'

const wordsOf = (query: string, documents: Record<string, number> = {}) =>
  findSought(readQuery(query), makeVocabulary(documents), []).parts.words

const hit = (given: Partial<Ranked> & { title: string }): Ranked => ({
  isExact: true,
  fit: 10,
  publishedMs: 0,
  tie: 0,
  head: '',
  ...given,
})

const ranked = (query: string, hits: Ranked[], documents?: Record<string, number>) =>
  rankHits(hits, wordsOf(query, documents)).map(({ title }) => title)

describe('the order of what was found', () => {
  it('begins with the very words, however well another fits', () => {
    const hits = [hit({ title: 'مدينتنا', isExact: false, fit: 90 }), hit({ title: 'ريف', fit: 1 })]
    expect(ranked('مدينة', hits)).toEqual(['ريف', 'مدينتنا'])
  })

  it('puts a word in the title before one in the deck, and that before one in the body', () => {
    const hits = [hit({ title: 'متن' }), hit({ title: 'عنوان', head: 'عن السد' }), hit({ title: 'السد' })]
    expect(ranked('سد', hits)).toEqual(['السد', 'عنوان', 'متن'])
  })

  it('prefers a title that has the words side by side', () => {
    const hits = [hit({ title: 'مأرب بلا سد' }), hit({ title: 'عن سد مأرب' })]
    expect(ranked('سد مأرب', hits)).toEqual(['عن سد مأرب', 'مأرب بلا سد'])
  })

  it('knows two words in a title that were written as one', () => {
    const hits = [hit({ title: 'متن' }), hit({ title: 'قصر مأرب' })]
    expect(ranked('قصرمأرب', hits, { قصر: 2, مارب: 2 })).toEqual(['قصر مأرب', 'متن'])
  })

  it('puts the newer first of what fits about equally, then the fixed order', () => {
    const hits = [
      hit({ title: 'قديم', publishedMs: 1, fit: 10.1 }),
      hit({ title: 'آخر', publishedMs: 2, tie: 2 }),
      hit({ title: 'جديد', publishedMs: 2, tie: 1 }),
    ]
    expect(ranked('سد', hits)).toEqual(['جديد', 'آخر', 'قديم'])
    expect(ranked('سد', hits.toReversed())).toEqual(['جديد', 'آخر', 'قديم'])
  })
})

describe('a headline that lacks one word', () => {
  const findNear = (query: string, titles: string[]) => {
    const near = findNearHeadline(wordsOf(query), titles.map(tokensOf))
    return (
      near && {
        at: near.at,
        title: titles[near.headline],
        word: titles[near.headline]?.split(' ')[near.instead],
      }
    )
  }

  it('has in its place what was meant', () => {
    const titles = ['الخارجية والفرسان في طهران', 'وزير الخارجية الفرنسي في طهران']
    expect(findNear('الخارجية الفرسي طهران', titles)).toEqual({ at: 1, title: titles[1], word: 'الفرنسي' })
  })

  it('is none where it lacks two words, or no slip explains the one', () => {
    expect(findNear('الخارجية الفرسي طهران', ['الخارجية الفرنسية', 'الخارجية طهران'])).toBe(undefined)
  })

  it('prefers the likelier slip, of equals the first', () => {
    expect(findNear('مدينة ضابظ', ['مدينة ضابم', 'مدينة ضابط'])?.title).toBe('مدينة ضابط')
    expect(findNear('مدينة ضابظ', ['ضابط مدينة', 'مدينة ضابط'])?.title).toBe('ضابط مدينة')
  })
})

describe('the columns of an article', () => {
  it('hold stems in their order, the very words once, and authors as one word each', () => {
    const { tokens: _, ...columns } = searchColumns(
      {
        title: 'المدينة والمدن',
        deck: 'في المدينة',
        topics: 'مدن',
        body: 'مدينتنا المدينة',
        tables: '',
        byline: 'ر. سالم',
      },
      ['huda-salem'],
    )
    expect(columns).toEqual({
      title: 'مدين مدن',
      deck: 'في مدين',
      topics: 'مدن',
      body: 'مدين مدين',
      authors: '·huda·salem ر سالم',
      exact: 'مدينه مدن في مدينتنا ر سالم',
    })
  })
})
