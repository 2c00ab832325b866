import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import characters from '@/assets/fonts/characters.json'
import { toDrawable } from '@/lib/sharePicture/drawable'
import { signWords } from '@/lib/sharePicture/signWords'
import { openFont } from '@/scripts/fonts/shaping'

const folder = 'assets/fonts'
const fonts = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => openFont(readFileSync(join(folder, name)), 400))
const hasGlyph = (character: string) => fonts.some((font) => font.has(character.codePointAt(0) ?? 0))

it('knows what the fonts have', () => {
  const listed = characters.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )
  expect(listed).toEqual([...new Set(fonts.flatMap((font) => [...font.codePoints]))].sort((a, b) => a - b))
})

describe('toDrawable', () => {
  it.each([
    ['هنا ﷽ ثم كلام', 'هنا بسم الله الرحمن الرحيم ثم كلام'],
    ['حروف ڨ ڭ ݣ ﷽ ۞', 'حروف ڨ ڭ ݣ بسم الله الرحمن الرحيم ۞'],
    ['صلّى عليه ﷺ', 'صلّى عليه ﷺ'],
    ['المادة 1️⃣ و#️⃣', 'المادة 1 و#'],
    ['بمئة ⃁', 'بمئة ريال'],
    ['100⃁ و⃁50', '100 ريال و ريال 50'],
    ['CO₂ وH₂O', 'CO2 وH2O'],
    ['10⁶ و10¹² و5 كم²', '10^6 و10¹² و5 كم²'],
    ['2⅓ متر', '2 1⁄3 متر'],
    ['ＡＢＣ', 'ABC'],
    ['س ≠ ص', 'س لا يساوي ص'],
    ['س ≮ ص', 'س ص'],
    ['من صنعاء → عدن 🚀، ثم عاد', 'من صنعاء عدن، ثم عاد'],
    ['🚀إطلاق🚀قمر🚀', 'إطلاق قمر'],
    ['👩🏽‍🚀 رائدة', 'رائدة'],
    ['بين «你好» و«خبر»', 'بين «» و«خبر»'],
    ['你好', '…'],
    ['🙂🙂', '…'],
    ['وَقَالَ الحُكَمَاءُ', 'وَقَالَ الحُكَمَاءُ'],
  ])('%s', (given, drawn) => {
    expect(toDrawable(given, 'ar')).toBe(drawn)
  })

  it('says in English what it says in Arabic', () => {
    expect(toDrawable('⃁100, 5 ≥ 4', 'en')).toBe('SAR 100, 5 at least 4')
  })

  it('leaves no sign without a glyph, whatever is given', () => {
    const unseen = /[\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('ar', 'en'), (text, edition) => {
        const drawn = [...toDrawable(text, edition)]
        expect(drawn.filter((character) => !unseen.test(character) && !hasGlyph(character))).toEqual([])
        expect(drawn.length).toBeGreaterThan(0)
      }),
    )
  })

  it('writes words that can be drawn', () => {
    for (const word of Object.values(signWords).flatMap((said) => Object.values(said)))
      expect([...word].filter((character) => !hasGlyph(character))).toEqual([])
  })
})
