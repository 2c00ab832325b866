import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { beforeAll, describe, expect, it } from 'vitest'
import { preloadedFonts } from '@/components/site/fontFiles'
import { readSource } from '@/scripts/fonts/cut'
import { rangesOf } from '@/scripts/fonts/characters'
import { cuts, featuresOf } from '@/scripts/fonts/faces'
import { openFont, type Shaper } from '@/scripts/fonts/shaping'

const folder = join(process.cwd(), 'public', 'fonts')

async function openServed(name: string, weight: number): Promise<Shaper> {
  const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}.`))
  if (!file) throw new Error(`${name} was not made`)
  const woff2 = await readFile(join(folder, file))
  return openFont(await subsetFont(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' }), weight)
}

/** Every glyph of a face, with the features that are kept of it. */
async function openWhole(source: string, weight: number): Promise<Shaper> {
  const font = await readSource(source)
  const text = String.fromCodePoint(...openFont(font, weight).codePoints)
  const kept = await subsetFont(font, text, { targetFormat: 'sfnt', keepFeatures: featuresOf(source) })
  return openFont(kept, weight)
}

const vowelled = [
  'بِسْمِ', 'اللَّهِ', 'الرَّحْمَٰنِ', 'كِتَابًا', 'مُؤَلَّفٌ', 'تَشْكِيلٌ', 'لَا', 'إِلَّا', 'الشُّؤُونِ', 'رَأْيٌ', 'آلِهَةٌ', 'مَسْؤُولِيَّةٍ', 'طِبَاعَــة',
] // prettier-ignore

describe.each(['markazi', 'vazirmatn'] as const)('%s, Arabic', (face) => {
  describe.each([400, 550, 700])('at weight %i', (weight) => {
    let source: Shaper
    let served: Shaper
    beforeAll(async () => {
      source = await openWhole(cuts[face].arabic.source, weight)
      served = await openServed(`${face}-arabic`, weight)
    })

    it.each(vowelled)('shapes %s and sets its marks as the whole face does', (word) => {
      const expected = source.shape(word)
      const glyphs = served.shape(word)
      expect(glyphs.map(({ cluster }) => cluster)).toEqual(expected.map(({ cluster }) => cluster))
      glyphs.forEach((glyph, index) => {
        // narrowing the axis rounds deltas again: one unit of 2,048 to the em is below any screen's pixel
        for (const measure of ['x', 'y', 'advance'] as const)
          expect(Math.abs(glyph[measure] - (expected[index]?.[measure] ?? NaN))).toBeLessThanOrEqual(2)
      })
    })
  })
})

describe('a shadda and its vowel', () => {
  const vowels = [...'\u064b\u064c\u064e\u064f\u0650']

  it.each(['markazi', 'vazirmatn'] as const)('take no place in the line, in %s', async (face) => {
    const served = await openServed(`${face}-arabic`, 700)
    for (const vowel of vowels)
      expect(served.widthOf(`ن\u0651${vowel}`), vowel).toBeCloseTo(served.widthOf('ن'), 3)
  })

  it.each(['markazi-text-arabic-700', 'vazirmatn-arabic-600'])(
    'nor in %s, with which share pictures are drawn',
    async (name) => {
      const font = openFont(await readFile(join(process.cwd(), 'assets', 'fonts', `${name}.ttf`)), 400)
      for (const vowel of vowels)
        expect(font.widthOf(`ن\u0651${vowel}`), vowel).toBeCloseTo(font.widthOf('ن'), 3)
    },
  )
})

describe('the served files', () => {
  it.each(['markazi', 'vazirmatn'] as const)('%s holds what Arabic news is written with', async (face) => {
    const [arabic, common] = [
      await openServed(`${face}-arabic`, 400),
      await openServed(`${face}-common`, 400),
    ]
    const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگکیڤٱـًٌٍَُِّْٰٕٓٔ'
    const marks = '0123456789.,:;!?()[]/%+-«»–—‘’“”…•·‹›×'
    const missing = [...`${letters}٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟٫٬﴿﴾ `].filter(
      (c) => !arabic.has(c.codePointAt(0) ?? 0),
    )
    expect(missing).toEqual([])
    expect([...marks].filter((c) => !common.has(c.codePointAt(0) ?? 0))).toEqual([])
  })

  it.each(['markazi', 'vazirmatn'] as const)('%s draws presentation forms that stand alone', async (face) => {
    const arabic = await openServed(`${face}-arabic`, 400)
    expect(arabic.shape('\uFE8D')[0]?.outline).toBe(arabic.shape('ا')[0]?.outline)
    expect(arabic.shape('\uFEEF')[0]?.outline).toBe(arabic.shape('ى')[0]?.outline)
    expect(arabic.shape('\uFE8F')[0]?.outline).toBe(arabic.shape('ب')[0]?.outline)
  })

  it('hold the signs that neither face has', async () => {
    const signs = await openServed('naskh-signs', 400)
    expect([...'ﷺ۝'].every((sign) => signs.has(sign.codePointAt(0) ?? 0))).toBe(true)
  })

  it('enclose the number of a verse in its ornament', async () => {
    const mushaf = await openServed('naskh-mushaf', 400)
    const alone = mushaf.widthOf('۝')
    for (const number of ['١', '٢٨٦', '۱۲']) expect(mushaf.widthOf(`۝${number}`), number).toBe(alone)
  })

  it('write a word with marks of recitation in one font, the marks over and under their letters', async () => {
    const mushaf = await openServed('naskh-mushaf', 400)
    for (const mark of '۪ۭۖۗۘۙۚۛۜ۟۠ۡۢۤۧۨ۫۬') {
      expect(mushaf.has(mark.codePointAt(0) ?? 0), mark.codePointAt(0)?.toString(16)).toBe(true)
      expect(mushaf.widthOf(`ن${mark}`), mark.codePointAt(0)?.toString(16)).toBe(mushaf.widthOf('ن'))
    }
    for (const word of ['هُدًۭى', 'ٱلْعَٰلَمِينَ', 'يَٰٓأَيُّهَا', 'ءَامَنُوا۟', 'ٱلصَّلَوٰةَ'])
      expect(
        [...word].every((letter) => mushaf.has(letter.codePointAt(0) ?? 0)),
        word,
      ).toBe(true)
  })

  it('give columns of figures one width for each digit', async () => {
    const digits = await openServed('vazirmatn-common', 400)
    expect(new Set([...'0123456789'].map((digit) => digits.widthOf(digit))).size).toBe(1)
    const arabic = await openServed('vazirmatn-arabic', 400)
    expect(new Set([...'٠١٢٣٤٥٦٧٨٩'].map((digit) => arabic.widthOf(digit, ['tnum']))).size).toBe(1)
  })

  it('are small: at most 85 KB for a page in Arabic, 45 KB in English', async () => {
    const weigh = async (urls: string[]) => {
      const files = await Promise.all(urls.map((url) => readFile(join(process.cwd(), 'public', url))))
      return files.reduce((sum, file) => sum + file.length, 0)
    }
    expect(await weigh(preloadedFonts.ar)).toBeLessThan(85_000)
    expect(await weigh(preloadedFonts.en)).toBeLessThan(45_000)
  })
})

describe('rangesOf', () => {
  it('joins neighbours, whatever their order', () => {
    expect(rangesOf([5, 3, 4, 9, 3])).toEqual([[3, 5], [9, 9]]) // prettier-ignore
  })
})
