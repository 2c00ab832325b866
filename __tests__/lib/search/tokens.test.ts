import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/arabic/fold'
import { foldText, placeTokens, tokensOf } from '@/lib/search/tokens'

const words = (text: string) => tokensOf(text).map(({ word }) => word)
const stemOf = (word: string) => tokensOf(word)[0]?.stem

describe('words', () => {
  it.each([
    ['hamza on and under alef', 'أحمد إحمد آحمد ٱحمد', 'احمد'],
    ['hamza on its seats', 'مؤنة موءنة', 'مونه'],
    ['tashkeel and tatweel', 'المَدِينَةُ المـــدينة', 'المدينه'],
    ['the feminine ending', 'مدينة مدينه', 'مدينه'],
    ['yeh and alef maqsura', 'مبنى مبني مبنی', 'مبني'],
    ['Persian letters', 'كريم کريم', 'كريم'],
    ['presentation forms', 'ﻣﺪﻳﻨﺔ مدينة', 'مدينه'],
    ['digits', '٢٠٣٠ ۲۰۳۰ 2030 ２０３０', '2030'],
    [
      'bidi marks, joiners, a byte order mark',
      '\u200fسد\u200e \u202bسد\u202c س\u200dد \ufeffسد س\u200cد',
      'سد',
    ],
    ['case and accents', 'Café CAFE cafe', 'cafe'],
  ])('have one spelling: %s', (_, text, word) => expect([...new Set(words(text))]).toEqual([word]))

  it('are parted by all that is neither letter nor digit, and letters from digits', () => {
    expect(words('سد-مأرب،صنعاء/عدن')).toEqual(['سد', 'مارب', 'صنعاء', 'عدن'])
    expect(words('رؤية2030 G20')).toEqual(['رويه', '2030', 'g', '20'])
  })

  it('are parted where another script begins, without the particles that lead to it', () => {
    expect(words('وCOVID-19 بـYouTube والـWhatsApp بـ3 iPhoneات')).toEqual(
      'covid 19 youtube whatsapp 3 iphone ات'.split(' '),
    )
    expect(words('تطبيق و تطبيق ب مدينة')).toEqual('تطبيق و تطبيق ب مدينه'.split(' '))
    expect(words('كتابАзия日本Ωμ')).toEqual(['كتاب', 'азия', '日本', 'ωμ'])
  })

  it('are short: the beginning of what is no word is enough', () => {
    expect(words('ن'.repeat(5000))).toEqual(['ن'.repeat(64)])
  })

  it.each([
    ['المدينة', 'مدينة والمدينة بالمدينة كالمدينة فالمدينة للمدينة وبالمدينة مدينتها مدينتهم'],
    ['معلم', 'معلمون معلمين معلمات المعلمان معلمة معلمي'],
    ['فلسطين', 'فلسطيني فلسطينية الفلسطينيون للفلسطينيين وفلسطين بفلسطين'],
  ])('share a stem with %s: %s', (word, others) => {
    for (const other of others.split(' ')) expect(stemOf(other), other).toBe(stemOf(word))
  })

  it('keep their own letters', () => {
    expect([stemOf('وزير'), stemOf('لبنان'), stemOf('بنك'), stemOf('كتاب')]).toEqual([
      'وزير',
      'لبنان',
      'بنك',
      'كتاب',
    ])
    expect(stemOf('cars')).toBe('cars')
  })

  it('fold to what does not fold further, from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('stand in the original in order, marks and all', () => {
    const text = 'في المَدِينَةِ، ﷲ'
    expect(placeTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['في', 'المَدِينَةِ', 'ﷲ'])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        let last = 0
        for (const { start, end } of placeTokens(written)) {
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : start)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(written.length)
          last = end
        }
      }),
    )
  })
})
