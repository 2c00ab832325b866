import { expect, test } from '@playwright/test'
import { type BidiPiece, bidiPieces } from '../../lib/arabic/bidi/pieces'
import type { Edition } from '../../lib/edition'

// One line for every text: a name that wraps has its words on two.
test.use({ viewport: { width: 1440, height: 900 } })

/** Where a text stands, one block each: what matters is the letters before it and the direction around it. */
const places: Record<string, (text: string) => string> = {
  'after an Arabic word': (text) => `<p>فاز الهلال ${text} أمس</p>`,
  'alone in a cell': (text) => `<table><tr><td>${text}</td></tr></table>`,
  'first in a title': (text) => `<h1>${text} للهلال</h1>`,
  'last in a title': (text) => `<h1>نتيجة الهلال: ${text}</h1>`,
  'after a Latin name': (text) => `<p>قالت CNN ${text} أمس</p>`,
  'between numbers': (text) => `<p>2020 ${text} 2021</p>`,
}

function write(piece: BidiPiece): string {
  if (typeof piece === 'string') return piece
  const dir = piece.dir ? ` dir="${piece.dir}"` : ''
  const lang = piece.lang ? ` lang="${piece.lang}"` : ''
  return `<bdi${dir}${lang}>${piece.pieces.map(write).join('')}</bdi>`
}

const markup = (text: string, edition: Edition) => bidiPieces(text, edition).map(write).join('')

/** Marks up what stands between tags, as the components do with the texts that they are given. */
function pageOf(body: string, edition: Edition): string {
  const marked = body.replace(/(?<=>)[^<]+/g, (text) => markup(text, edition))
  const dir = edition === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${edition}" dir="${dir}"><meta charset="utf-8"><title>-</title><body>${marked}`
}

/** The left edges, in pixels, of the first letters of these texts as they follow each other in a block of the page. */
function findLefts({ block, parts }: { block: number; parts: string[] }): number[] {
  const walker = document.createTreeWalker(
    document.body.children[block] ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  const units: { node: Node; offset: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const data = node.nodeValue ?? ''
    for (let offset = 0; offset < data.length; offset++) units.push({ node, offset })
    text += data
  }
  let from = 0
  return parts.map((part) => {
    const at = text.indexOf(part, from)
    from = at + part.length
    const unit = units[at]
    if (!unit) throw new Error(`no ${part} in ${text}`)
    const range = document.createRange()
    range.setStart(unit.node, unit.offset)
    range.setEnd(unit.node, unit.offset + 1)
    const rectangle = range.getClientRects()[0]
    if (!rectangle) throw new Error(`${part} is not drawn`)
    return rectangle.left
  })
}

const isFalling = (numbers: number[]) =>
  numbers.every((number, i) => i === 0 || number < (numbers[i - 1] ?? number))

const ranges: [text: string, parts: string[]][] = [
  ['2-1', ['2', '-', '1']],
  ['٢-١', ['٢', '-', '١']],
  ['1990–1995', ['1990', '–', '1995']],
  ['١٩٩٠–١٩٩٥', ['١٩٩٠', '–', '١٩٩٥']],
  ['1990-1995', ['1990', '-', '1995']],
  ['10:30-12:00', ['10:30', '-', '12:00']],
  ['١٠:٣٠ - ١٢:٠٠', ['١٠:٣٠', '-', '١٢:٠٠']],
  ['4-3-3', ['4', '-', '3', '-', '3']],
]

/** Read from the left wherever they stand: joined by a colon, or set as codes. */
const leftward: [text: string, parts: string[]][] = [
  ['10:30', ['10', ':', '30']],
  ['١٠:٣٠', ['١٠', ':', '٣٠']],
  ['15/3/2026', ['15', '/', '3', '/', '2026']],
  ['2026-03-15', ['2026', '-', '03', '-', '15']],
  ['+967 1 234567', ['+', '967', '1', '234567']],
  ['978-3-16-148410-0', ['978', '3', '16', '148410', '0']],
  ['iPhone 15 Pro', ['iPhone', '15', 'Pro']],
  ['World Wide Web (WWW)', ['World', 'Wide', 'Web', '(', 'WWW', ')']],
  ['CO₂', ['CO', '₂']],
  ['25°C', ['25', '°', 'C']],
  ['12 500,75', ['12', '500', ',', '75']],
  ['0779 53 75 79', ['0779', '53', '75', '79']],
  ['٣ ٠٠٠', ['٣', '٠٠٠']],
]

const fromTheRight = { word: 'right', texts: ranges, isInOrder: isFalling }
const fromTheLeft = {
  word: 'left',
  texts: leftward,
  isInOrder: (lefts: number[]) => isFalling(lefts.toReversed()),
}

for (const [place, put] of Object.entries(places)) {
  for (const { word, texts, isInOrder } of [fromTheRight, fromTheLeft]) {
    test(`in Arabic, ${place}, these are read from the ${word}`, async ({ page }) => {
      await page.setContent(pageOf(texts.map(([text]) => put(text)).join(''), 'ar'))
      for (const [block, [text, parts]] of texts.entries()) {
        expect(isInOrder(await page.evaluate(findLefts, { block, parts })), text).toBe(true)
      }
    })
  }
}

/** What begins a text is left as it is: there a dash is as often the point of a list; between numbers it makes a range. */
const withSigns = Object.entries(places).filter(
  ([place]) => !['first in a title', 'between numbers'].includes(place),
)

test('in Arabic, a number has its sign at its left', async ({ page }) => {
  const signed: [text: string, parts: string[]][] = [
    ['-5', ['-', '5']],
    ['+967', ['+', '967']],
    ['−2.5%', ['−', '2', '5']],
  ]
  const all = withSigns.flatMap(([place, put]) =>
    signed.map(([text, parts]) => ({ place, put, text, parts })),
  )
  await page.setContent(pageOf(all.map(({ put, text }) => put(text)).join(''), 'ar'))
  for (const [block, { place, text, parts }] of all.entries())
    expect(
      isFalling((await page.evaluate(findLefts, { block, parts })).toReversed()),
      `${text} ${place}`,
    ).toBe(true)
})

test('in Arabic, what stands around keeps its place', async ({ page }) => {
  const sentences: [text: string, parts: string[]][] = [
    ['الهلال 2-1 النصر', ['الهلال', '2', '1', 'النصر']],
    ['CNN: الحكومة تعلن', ['CNN', ':', 'الحكومة', 'تعلن']],
    ['بين London، Paris', ['بين', 'London', '،', 'Paris']],
    ['أنفقت Apple 15 مليونا', ['أنفقت', 'Apple', '15', 'مليونا']],
  ]
  await page.setContent(pageOf(sentences.map(([text]) => `<p>${text}</p>`).join(''), 'ar'))
  for (const [block, [text, parts]] of sentences.entries()) {
    expect(isFalling(await page.evaluate(findLefts, { block, parts })), text).toBe(true)
  }
})

test('in English, Arabic words keep their own order and all else reads from the left', async ({ page }) => {
  const body = '<p>The word خبر جديد 2026 means news</p><p>They won 2-1 again</p><div>1990–1995</div>'
  await page.setContent(pageOf(body, 'en'))
  expect(isFalling(await page.evaluate(findLefts, { block: 0, parts: ['خبر', 'جديد'] }))).toBe(true)
  for (const [block, parts] of [
    ['The', '2026', 'means'],
    ['won', '2', '1', 'again'],
    ['1990', '–', '1995'],
  ].entries()) {
    expect(fromTheLeft.isInOrder(await page.evaluate(findLefts, { block, parts })), parts.join(' ')).toBe(
      true,
    )
  }
})
