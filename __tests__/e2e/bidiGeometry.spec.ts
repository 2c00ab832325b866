import { expect, test } from '@playwright/test'
import { bidiRuns, splitRange } from '../../lib/arabic/bidi'
import type { Edition } from '../../lib/edition'

/** Where a text stands in the page's own words: what matters is the letters before it and the direction around it. */
const places: Record<string, (text: string) => string> = {
  'after an Arabic word': (text) => `<p>فاز الهلال ${text} أمس</p>`,
  'alone in a cell': (text) => `<table><tr><td>${text}</td></tr></table>`,
  'first in a title': (text) => `<h1>${text} للهلال</h1>`,
  'last in a title': (text) => `<h1>نتيجة الهلال: ${text}</h1>`,
  'after a Latin name': (text) => `<p>قالت CNN ${text} أمس</p>`,
  'between numbers': (text) => `<p>2020 ${text} 2021</p>`,
}

function markup(text: string, edition: Edition): string {
  return bidiRuns(text, edition)
    .map((run) => {
      if (run.run === 'plain') return run.text
      if (run.run === 'isolate') return `<bdi>${run.text}</bdi>`
      if (run.run === 'code') return `<bdi dir="ltr">${run.text}</bdi>`
      const parts = splitRange(run.text).map((part) => (/\p{N}/u.test(part) ? `<bdi>${part}</bdi>` : part))
      return `<bdi dir="rtl">${parts.join('')}</bdi>`
    })
    .join('')
}

/** Marks up what stands between tags, as the components do with the texts that they are given. */
function pageOf(body: string, edition: Edition): string {
  const marked = body.replace(/(?<=>)[^<]+/g, (text) => markup(text, edition))
  const dir = edition === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${edition}" dir="${dir}"><meta charset="utf-8"><title>-</title><body>${marked}`
}

/** The left edges, in pixels, of the first letters of these texts as they follow each other in the page. */
function findLefts(parts: string[]): number[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
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

const isFalling = (numbers: number[]) => numbers.every((number, i) => i === 0 || number < (numbers[i - 1] ?? number))

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
]

for (const [place, put] of Object.entries(places)) {
  test.describe(`in Arabic, ${place}`, () => {
    for (const [text, parts] of ranges) {
      test(`${text} is read from the right`, async ({ page }) => {
        await page.setContent(pageOf(put(text), 'ar'))
        expect(isFalling(await page.evaluate(findLefts, parts))).toBe(true)
      })
    }
    for (const [text, parts] of leftward) {
      test(`${text} is read from the left`, async ({ page }) => {
        await page.setContent(pageOf(put(text), 'ar'))
        expect(isFalling((await page.evaluate(findLefts, parts)).reverse())).toBe(true)
      })
    }
  })
}

test('a score keeps the teams beside their goals', async ({ page }) => {
  await page.setContent(pageOf('<p>الهلال 2-1 النصر</p>', 'ar'))
  expect(isFalling(await page.evaluate(findLefts, ['الهلال', '2', '1', 'النصر']))).toBe(true)
})

test('a headline that begins with a Latin name begins at the right', async ({ page }) => {
  await page.setContent(pageOf('<h1>CNN: الحكومة تعلن</h1>', 'ar'))
  expect(isFalling(await page.evaluate(findLefts, ['CNN', ':', 'الحكومة', 'تعلن']))).toBe(true)
})

test('two Latin names follow each other as the Arabic sentence does', async ({ page }) => {
  await page.setContent(pageOf('<p>بين London، Paris</p>', 'ar'))
  expect(isFalling(await page.evaluate(findLefts, ['بين', 'London', 'Paris']))).toBe(true)
})

test.describe('in English', () => {
  test('Arabic words keep their own order, and what follows stays after them', async ({ page }) => {
    await page.setContent(pageOf('<p>The word خبر جديد 2026 means news</p>', 'en'))
    expect(isFalling((await page.evaluate(findLefts, ['The', '2026', 'means'])).reverse())).toBe(true)
    expect(isFalling(await page.evaluate(findLefts, ['خبر', 'جديد']))).toBe(true)
  })

  for (const text of ['2-1', '1990–1995']) {
    test(`${text} is read from the left`, async ({ page }) => {
      for (const body of [`<p>They won ${text} again</p>`, `<table><tr><td>${text}</td></tr></table>`]) {
        await page.setContent(pageOf(body, 'en'))
        const parts = text.split(/([-–])/)
        expect(isFalling((await page.evaluate(findLefts, parts)).reverse())).toBe(true)
      }
    })
  }
})
