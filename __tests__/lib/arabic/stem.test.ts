import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '@/lib/arabic/stem'
import { listWords } from '@/lib/arabic/words'

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
  ])('is one for %s', (words) => {
    expect([...stemsOf(words)]).toHaveLength(1)
  })

  it.each(['لبن لبنان', 'وطن طن', 'كتاب تاب', 'حاكم محاكم', 'مصر مصير'])('keeps %s apart', (words) => {
    expect([...stemsOf(words)]).toHaveLength(2)
  })

  it('leaves words of other letters alone', () => {
    expect(stem('television')).toBe('television')
    expect(stem('covid19')).toBe('covid19')
  })

  it('is never longer than the word, is part of it, and keeps three letters of it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ابتجدرسلمنهويفكءون') })
    fc.assert(
      fc.property(letters, (word) => {
        const found = stem(word)
        expect(word).toContain(found)
        expect(found.length).toBeGreaterThanOrEqual(Math.min(3, word.length))
      }),
    )
  })
})
