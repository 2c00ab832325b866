import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOriginalRange, fold, foldWithMap } from '@/lib/arabic/fold'

const arabic = fc.string({
  unit: fc.constantFrom(
    ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىةـگپچڤکیھ ًٌٍَُِّْٰ،؛؟٠١٢٣۴۵abcÉé -\u200f\u2067\u2069\u0653\u0654ﷲﻼﺍﹰ',
  ),
})
const anyText = fc.oneof(
  arabic,
  fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
  fc.string({ unit: 'grapheme' }),
)

describe('fold', () => {
  it.each([
    ['الكِتَابُ', 'الكتاب'],
    ['الكـتـاب', 'الكتاب'],
    ['أإآٱ', 'اااا'],
    ['آ', 'ا'],
    ['\u0627\u0653', 'ا'],
    ['مسؤول', 'مسوول'],
    ['هيئة', 'هييه'],
    ['مستشفى', 'مستشفي'],
    ['کتاب گوگل ی ھ', 'كتاب كوكل ي ه'],
    ['ڤيديو پاريس', 'فيديو باريس'],
    ['١٩٩٠ ۱۹۹۰', '1990 1990'],
    ['٣٫٥٪', '3.5%'],
    ['Café İstanbul Straße Øre', 'cafe istanbul strasse ore'],
    ['ﷲ ﻼ ﺍﻟﻌﺮﺏ', 'الله لا العرب'],
    ['ﷺ', 'صلي الله عليه وسلم'],
    ['قال\u200fنعم\u202e \u2067لا\u2069\ufeff', 'قالنعم لا'],
    ['رحمٰن ۖ ٱلْعَٰلَمِينَ', 'رحمن  العلمين'],
    ['آية۝١', 'ايه 1'],
    ['C++ و C#', 'c++ و c#'],
    ['سطر\nسطر', 'سطر سطر'],
    ['«اقتباس»، ثم؟', '"اقتباس", ثم?'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('lets the spellings of a word with a lone hamza meet, and keeps water apart from «what»', () => {
    expect(fold('شيء')).toBe(fold('شئ'))
    expect(fold('لجوء')).toBe(fold('لجؤ'))
    expect(fold('ماء')).not.toBe(fold('ما'))
  })

  it('changes nothing more the second time, for every character of the planes that hold letters', () => {
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
      const once = fold(String.fromCodePoint(codePoint))
      if (fold(once) !== once) expect.fail(`U+${codePoint.toString(16)}: ${once} -> ${fold(once)}`)
    }
  })

  it('changes nothing more the second time, for any text', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)))
  })

  it('does not depend on whether letters and marks were typed as one or as two', () => {
    fc.assert(fc.property(arabic, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
    fc.assert(fc.property(arabic, (text) => fold(text.normalize('NFC')) === fold(text)))
  })

  it('does not depend on tashkeel or tatweel', () => {
    const marks = fc.array(fc.constantFrom('', 'َ', 'ُ', 'ِ', 'ّ', 'ً', 'ـ'))
    fc.assert(
      fc.property(arabic, marks, (text, extra) => {
        const dressed = [...text].map((letter, i) => letter + (extra[i] ?? '')).join('')
        return fold(dressed) === fold(text)
      }),
    )
  })
})

describe('foldWithMap', () => {
  it('folds as fold does', () => {
    fc.assert(fc.property(anyText, (text) => foldWithMap(text).folded === fold(text)))
  })

  it('maps every folded unit into the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, at } = foldWithMap(text)
        expect(at).toHaveLength(folded.length + 1)
        expect(at.at(-1)).toBe(text.length)
        at.reduce((before, offset) => {
          expect(offset).toBeGreaterThanOrEqual(before)
          expect(offset).toBeLessThanOrEqual(text.length)
          return offset
        }, 0)
      }),
    )
  })

  it('maps a unit to the letter that it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = foldWithMap(text)
        for (let i = 0; i < map.folded.length; i++) {
          const { start, end } = findOriginalRange(map, i, i + 1)
          expect(fold(text.slice(start, end))).toContain(map.folded[i])
        }
      }),
    )
  })
})

describe('findOriginalRange', () => {
  const highlight = (text: string, query: string) => {
    const map = foldWithMap(text)
    const start = map.folded.indexOf(fold(query))
    const range = findOriginalRange(map, start, start + fold(query).length)
    return text.slice(range.start, range.end)
  }

  it.each([
    ['قرأت الكِتَابَ الجديدَ', 'الكتاب', 'الكِتَابَ'],
    ['قرأت الكِتَابَ الجديدَ', 'الجديد', 'الجديدَ'],
    ['مدرسة القـرآن', 'قران', 'قـرآن'],
    ['بسم ﷲ', 'الله', 'ﷲ'],
    ['بسم ﷲ', 'لل', 'ﷲ'],
  ])('in «%s», %s is found as %s', (text, query, found) => {
    expect(highlight(text, query)).toBe(found)
  })
})
