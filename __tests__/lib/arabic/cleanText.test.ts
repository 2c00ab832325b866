import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/arabic/cleanText'

const awkward = fc.string({
  unit: fc.constantFrom(
    ...'اa \n\t\r\u0000\u0007\u007f\u0085\ufeff\uffff\ufdd0\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ـ\u200c\u200d\u2028',
    '\ud800',
    '\u{1ffff}',
    '👨‍👩‍👧',
  ),
})

describe('cleanText', () => {
  it.each([
    ['controls', 'خ\u0000ب\u0007ر\u001b\u007f\u0090', 'خبر'],
    ['line ends', 'ا\r\nب\rج\u2028د', 'ا\nب\nج\nد'],
    ['tab and line feed', 'ا\tب\n', 'ا\tب\n'],
    ['the byte order mark and noncharacters', '\ufeffخبر\uffff\ufdd0\u{1ffff}', 'خبر'],
    ['half a pair', 'ا\ud800ب', 'ا\ufffdب'],
    ['overrides', 'ا\u202eabc\u202c', 'اabc'],
    ['an isolate that stays open', 'ا \u2067ب\nج', 'ا ب\nج'],
    ['an isolate that closes in another line', '\u2067ا\nب\u2069', 'ا\nب'],
    ['an end without a beginning', 'ا\u2069\u202c', 'ا'],
    ['ends in the wrong order', '\u2067\u202bا\u2069\u202c', '\u202bا\u202c'],
  ])('drops %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it.each([
    ['direction marks', 'ا\u200eا\u200fا\u061c'],
    ['balanced isolates and embeddings', '\u2067ا \u2066abc\u2069\u2069 \u202bب\u202c'],
    ['tatweel and presentation forms', 'ســلام ﷲ ﻼ'],
    ['joiners', 'می\u200cخواهم ه\u200d'],
    ['emoji', '👨‍👩‍👧 🇾🇪 ❤️'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('finds nothing more to drop the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          awkward,
          fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points)),
        ),
        (text) => cleanText(cleanText(text)) === cleanText(text),
      ),
    )
  })

  it('leaves every line with as many openings as ends', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        for (const line of cleanText(text).split('\n')) {
          const openings = line.match(/[\u202a\u202b\u2066-\u2068]/g) ?? []
          const ends = line.match(/[\u202c\u2069]/g) ?? []
          expect(openings).toHaveLength(ends.length)
        }
      }),
    )
  })
})
