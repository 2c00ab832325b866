import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassage } from '@/lib/search/findPassage'
import { findRanges } from '@/lib/search/findRanges'
import { matchExpression, queryWords } from '@/lib/search/matchExpression'
import { tokensOf } from '@/lib/search/tokens'

describe('the expression of a query', () => {
  it('quotes every word, asks for its stem and counts the very form', () => {
    expect(matchExpression('والمدينة" OR *')).toBe('("مدين" OR exact : "والمدينه") AND "or"')
    expect(matchExpression('؟!')).toBeUndefined()
  })

  it('is bounded whatever is pasted', () => {
    expect(queryWords('كلمة أخرى '.repeat(1000)).length).toBe(2)
    expect(queryWords(Array.from({ length: 50 }, (_, i) => `w${i}`).join(' ')).length).toBe(12)
    expect(matchExpression('ا'.repeat(10_000))?.length).toBeLessThan(200)
  })
})

describe('ranges', () => {
  it('cover the word with its marks and nothing else', () => {
    const text = 'في المَدِينَةِ، مدينة'
    expect(findRanges(text, tokensOf('مدينة')).map(([start, end]) => text.slice(start, end))).toEqual([
      'المَدِينَةِ',
      'مدينة',
    ])
  })
})

describe('a passage', () => {
  it('is the beginning where no sought word stands in the text', () => {
    expect(findPassage('نص قصير', tokensOf('غائب'))).toBe('نص قصير')
  })

  it('is short, holds the first sought word and cuts no letter in two', () => {
    const unit = fc.constantFrom('كلمة', '😀', ' ', 'نخيل', '\n', 'x'.repeat(50))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), fc.array(unit, { maxLength: 80 }), (before, after) => {
        const passage = findPassage([...before, ' هدفنا ', ...after].join(''), tokensOf('هدفنا'))
        expect(passage.length).toBeLessThanOrEqual(262)
        expect(passage.isWellFormed()).toBe(true)
        expect(passage).toContain('هدفنا')
      }),
    )
  })
})
