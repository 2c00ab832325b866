import { describe, expect, it } from 'vitest'
import { chooseSplits, joinedStem } from '@/lib/search/spacing'
import { tokensOf } from '@/lib/search/tokens'

const splits = (word: string, counts: Record<string, number>) =>
  tokensOf(word).flatMap((token) => chooseSplits(token, new Map(Object.entries(counts))))

describe('a missing space', () => {
  it('stood between two words that the archive has, surest before the article', () => {
    const counts = { وزير: 50, خارجي: 30, وزيرال: 9, خارج: 40 }
    expect(splits('وزيرالخارجية', counts)[0]).toEqual(['وزير', 'خارج'])
    expect(splits('سدمأرب', { مارب: 3 })).toEqual([['سد', 'مارب']])
    expect(splits('سدمأرب', {})).toEqual([])
    expect(splits('قصرمأرب', { مارب: 3, قصر: 2 })).toEqual([['قصر', 'مارب']])
  })

  it('may have stood behind a word such as «في», but not between two of them', () => {
    expect(splits('فيالرياض', { رياض: 9 })[0]).toEqual(['في', 'رياض'])
    expect(splits('فيما', {})).toEqual([])
  })

  it('parts a known word only before the article', () => {
    expect(splits('عبدالله', { عبدالل: 7, عبد: 20, الله: 3, الل: 9 }).length).toBeGreaterThan(0)
    expect(splits('قصرمأرب', { قصرمارب: 1, مارب: 3, قصر: 2 })).toEqual([])
  })

  it('is sought in no number, no short and no endless word', () => {
    expect(splits('2030', { '20': 3, '30': 3 })).toEqual([])
    expect(splits('سدود', {})).toEqual([])
    expect(splits('قصر'.repeat(9), { قصر: 4 })).toEqual([])
  })
})

describe('a space too many', () => {
  it('parts a word that the archive writes as one', () => {
    const [first, second] = tokensOf('عبد الله')
    const [joined] = tokensOf('عبدالله')
    expect(first && second && joinedStem(first, second)).toBe(joined?.stem)
  })
})
