import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/arabic/fold'
import { listWords } from '@/lib/arabic/words'

describe('listWords', () => {
  it('gives folded words in order', () => {
    expect(listWords('«قالتِ الوزارةُ»: بدأ العمل في ١٩٩٠، و CNN نشرت.')).toEqual([
      'قالت',
      'الوزاره',
      'بدا',
      'العمل',
      'في',
      '1990',
      'و',
      'cnn',
      'نشرت',
    ])
  })

  it('finds nothing in a text of signs', () => {
    expect(listWords(' — ؟! «»')).toEqual([])
  })

  it('gives words that are folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of listWords(text)) expect(fold(word)).toBe(word)
      }),
    )
  })
})
