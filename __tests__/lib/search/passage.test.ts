import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassage } from '@/lib/search/findPassage'
import { countSought, findRanges, makeSought } from '@/lib/search/sought'
import { tokensOf } from '@/lib/search/tokens'

const sought = (text: string) => {
  const stems = tokensOf(text).map(({ stem }) => stem)
  return makeSought(stems, stems.length)
}

describe('ranges', () => {
  it('cover the word with its marks and nothing else', () => {
    const text = 'في المَدِينَةِ، مدينة'
    expect(findRanges(text, sought('مدينة')).map(([start, end]) => text.slice(start, end))).toEqual([
      'المَدِينَةِ',
      'مدينة',
    ])
  })
})

describe('counting', () => {
  it('counts each word once, and no word that only contains one', () => {
    expect(countSought('سدّ، والسدّ، وسداد', sought('سد'))).toBe(1)
    expect(countSought('سدّ مأرب في مارب', sought('سد مأرب'))).toBe(2)
    expect(countSought('أي شيء', makeSought([], 0))).toBe(0)
  })
})

describe('a passage', () => {
  it('is the beginning where no sought word stands in the text', () => {
    expect(findPassage('نص قصير', sought('غائب'))).toBe('نص قصير')
  })

  it('stands where most of the words are together', () => {
    const text = `${'السد كبير. '.repeat(1)}${'كلام آخر طويل عن شيء. '.repeat(30)}سدّ مأرب القديم ${'وغيره. '.repeat(60)}`
    expect(findPassage(text, sought('سد مأرب قديم'))).toContain('سدّ مأرب القديم')
  })

  it('keeps facts apart that stand below each other', () => {
    const facts = ['الموقع: وادي أذنة، اليمن', 'البناء: جسر من تراب', 'الطول: نحو 600 متر'].join('\n')
    expect(findPassage(facts, sought('جسر'))).toBe(
      'الموقع: وادي أذنة، اليمن · البناء: جسر من تراب · الطول: نحو 600 متر',
    )
  })

  it('neither begins nor ends with the dot between two facts', () => {
    const facts = Array.from({ length: 160 }, (_, i) => (i === 80 ? 'هدفنا' : 'أب')).join('\n')
    expect(findPassage(facts, sought('هدفنا'))).toMatch(/^…[^·\s].*[^·\s]…$/u)
  })

  it('is short, holds the first sought word and cuts no letter in two', () => {
    const unit = fc.constantFrom('كلمة', '😀', ' ', 'نخيل', '\n', 'x'.repeat(50))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), fc.array(unit, { maxLength: 80 }), (before, after) => {
        const passage = findPassage([...before, ' هدفنا ', ...after].join(''), sought('هدفنا'))
        expect(passage.length).toBeLessThanOrEqual(262)
        expect(passage.isWellFormed()).toBe(true)
        expect(passage).toContain('هدفنا')
      }),
    )
  })
})
