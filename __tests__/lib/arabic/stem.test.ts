import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareWord, stem } from '@/lib/arabic/stem'
import { listWords } from '@/lib/arabic/words'
import { runs } from '../../fixtures/runs'

const stemsOf = (words: string) => new Set(listWords(words).map(stem))

describe('stem', () => {
  it.each([
    'فلسطين الفلسطيني فلسطينية والفلسطينيون بفلسطين',
    'لبنان اللبنانية لبناني بلبنان',
    'وزارة الوزارة وزارات وزارتها ووزارة بالوزارة',
    'بريطانيا البريطانية البريطاني وبريطانيا',
    'ألمانيا الألمانية ألماني',
    'كتاب الكتاب كتابها كتابان وكتاب',
    'شركة الشركات شركات شركتها للشركة',
    'قال وقال',
    'معلم معلمون المعلمين',
    'سد السد والسد للسد بالسد كالسد فللسد',
    'واتساب الواتساب بالواتساب',
    'حج الحج والحج للحج',
    'والد والده والدته والديهم',
    'بالغ بالغين بالغون',
  ])('is one for %s', (words) => {
    expect([...stemsOf(words)]).toHaveLength(1)
  })

  it.each([
    'لبن لبنان',
    'وطن طن',
    'كتاب تاب',
    'حاكم محاكم',
    'مصر مصير',
    'آلام لام',
    'بالون ون',
    'والدين دين',
    'فالنسيا نسي',
    'كامالا آمال',
  ])('keeps %s apart', (words) => {
    expect([...stemsOf(words)]).toHaveLength(2)
  })

  it('leaves words of other letters alone', () => {
    expect(stem('television')).toBe('television')
    expect(stem('covid19')).toBe('covid19')
  })

  it('is never longer than the word, is part of it, and keeps two letters of it, three where it loses an ending', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ابتجدرسلمنهويفكءون') })
    fc.assert(
      fc.property(letters, (word) => {
        const found = stem(word)
        expect(word).toContain(found)
        expect(found.length).toBeGreaterThanOrEqual(Math.min(2, word.length))
      }),
    )
  })

  it('is the same for all words that are the same but for article and particles: who has the word has its stem', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'اتبلسوفكيهن'), minLength: 1, maxLength: 7 })
    const beginning = fc.constantFrom('', 'ال', 'و', 'وال', 'بال', 'لل', 'ف', 'ب', 'ل', 'ك', 'كال', 'فال')
    fc.assert(
      fc.property(letters, beginning, beginning, (word, one, other) => {
        fc.pre(bareWord(one + word) === bareWord(other + word))
        expect(stem(one + word)).toBe(stem(other + word))
      }),
      runs(2000),
    )
  })
})
