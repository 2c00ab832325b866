import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BidiPiece, bidiPieces } from '@/lib/arabic/bidi/pieces'

const textOf = (piece: BidiPiece): string =>
  typeof piece === 'string' ? piece : piece.pieces.map(textOf).join('')

/** What is set apart: its kind as the page marks it, and its text. */
const marked = (text: string, edition: 'ar' | 'en' = 'ar') =>
  bidiPieces(text, edition).flatMap((piece) =>
    typeof piece === 'string' ? [] : [`${piece.dir ?? 'name'}: ${textOf(piece)}`],
  )

describe('bidiPieces in Arabic text', () => {
  it.each([
    ['قالت «CNN» إن', ['name: CNN']],
    ['هاتف iPhone 15 Pro الجديد', ['name: iPhone 15 Pro']],
    ['جهاز “Surface Pro 3″.. اليوم', ['name: Surface Pro 3']],
    ['قالت CNN 10:30 أمس', ['name: CNN']],
    ['الـCNN والـ18 وســلام', ['name: CNN']],
    ['(World Wide Web (WWW))', ['name: World Wide Web (WWW)']],
    ['قال "To be, or not to be" ثم', ['name: To be, or not to be']],
    ['London، Paris', ['name: London', 'name: Paris']],
    ['الهلال 2-1 النصر', ['rtl: 2-1']],
    ['الساعة 10:30 يوم 15/3/2026 بنسبة 3:2', []],
    ['عام 2026 و٢٠٢٦ و35% و3.14', []],
    ['(https://en.wikipedia.org/wiki/Foo_(bar))', ['name: https://en.wikipedia.org/wiki/Foo_(bar)']],
    ['الملف تقرير-2026.pdf هنا', ['ltr: تقرير-2026.pdf']],
    ['درجة الحرارة -5 وعام 2026', ['ltr: -5']],
    ['-150', ['ltr: -150']],
    ['درجة -٥ وكوفيد-19 و - 5', []],
    ['-3 قتلى في حادث', []],
    ['ملحق Unicode Standard Annex #9.', ['name: Unicode Standard Annex #9']],
  ])('%s', (text, isolates) => {
    expect(marked(text)).toEqual(isolates)
  })

  it('sets each number of a range apart, and each group of Arabic digits', () => {
    expect(bidiPieces('2-1', 'ar')).toEqual([
      { dir: 'rtl', pieces: [{ pieces: ['2'] }, '-', { pieces: ['1'] }] },
    ])
    expect(bidiPieces('٣ ٠٠٠', 'ar')).toEqual([
      { dir: 'ltr', pieces: [{ pieces: ['٣'] }, ' ', { pieces: ['٠٠٠'] }] },
    ])
  })

  it('says English of a name in its letters, nothing of other letters or of codes', () => {
    const languages = bidiPieces('شركة Apple وCafé وМосква و«The Times» ونحو 25℃ وa@b.org', 'ar').flatMap(
      (piece) => (typeof piece === 'string' ? [] : [[textOf(piece), piece.lang]]),
    )
    expect(languages).toEqual([
      ['Apple', 'en'],
      ['Café', undefined],
      ['Москва', undefined],
      ['The Times', 'en'],
      ['25℃', undefined],
      ['a@b.org', undefined],
    ])
  })
})

describe('bidiPieces in English text', () => {
  it.each([
    ['The word خبر means news', ['name: خبر']],
    ['(سدّ مأرب).', ['name: سدّ مأرب']],
    ['CNN won 2-1', []],
    ['The year ٢٠٢٦', []],
  ])('%s', (text, isolates) => {
    expect(marked(text, 'en')).toEqual(isolates)
  })

  it('sets an Arabic phrase as Arabic text is set, and says its language', () => {
    expect(bidiPieces('حرب 1990-1995', 'en')).toEqual([
      { lang: 'ar', pieces: bidiPieces('حرب 1990-1995', 'ar') },
    ])
    expect(bidiPieces('پاریس', 'en')).toEqual([{ pieces: ['پاریس'] }])
  })
})

const mixed = fc.string({
  unit: fc.constantFrom(
    ...'ابـ َaZ019٠٥ -–.,:/()«»“”"+#@&²½،؛\n\u00a0\u2067\u2069😀',
    'http://',
    '.pdf',
    'CNN ',
    '١-',
    ' 500',
  ),
})

describe('bidiPieces', () => {
  it('gives the text back, in pieces that are not empty', () => {
    const anything = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points))
    fc.assert(
      fc.property(fc.oneof(mixed, anything), fc.constantFrom('ar', 'en'), (text, edition) => {
        const pieces = bidiPieces(text, edition)
        expect(pieces.map(textOf).join('')).toBe(text)
        const hasEmpty = (piece: BidiPiece): boolean =>
          typeof piece === 'string' ? piece === '' : piece.pieces.length === 0 || piece.pieces.some(hasEmpty)
        expect(pieces.some(hasEmpty)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('takes no control of direction and no end of a line into what it sets apart', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom('ar', 'en'), (text, edition) => {
        for (const piece of bidiPieces(text, edition))
          if (typeof piece !== 'string') expect(textOf(piece)).not.toMatch(/[\n\u2066-\u2069]/)
      }),
      { numRuns: 500 },
    )
  })
})
