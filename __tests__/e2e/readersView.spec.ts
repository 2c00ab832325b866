import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** What Firefox shows in its reader view; Safari's and others descend from the same rules. */
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
)

type View = { title: string; content: string; lang: string; dir: string }

/** The page as a reader view shows it: its words as text, and the addresses of its pictures. */
async function openReadersView(page: Page, address: string) {
  await page.goto(address)
  // Evaluated from outside the page, so that its policy stays in force.
  const view = await page.evaluate<View>(
    `(() => { const module = {}; ${readability}; return new Readability(document.cloneNode(true)).parse() })()`,
  )
  const [words, pictures] = await page.evaluate((content) => {
    const { body } = new DOMParser().parseFromString(content, 'text/html')
    return [body.textContent ?? '', [...body.querySelectorAll('img')].map(({ alt }) => alt)] as const
  }, view.content)
  return { ...view, words, pictures }
}

test.use({ bypassCSP: true })

const opening = {
  '/heritage/marib-dam': {
    picture: /^رسم لسدّ مأرب القديم/,
    kept: [
      'ذكرت نسخة سابقة من هذا المقال', // correction
      'أبرز النقاط',
      'كان يرفع ماء السيل إلى مستوى الحقول', // key point
      'وادي أذنة، غرب مدينة مأرب القديمة', // fact box
      'لم يكن غرضهم أن يوقفوا السيل', // quote
      'جَنَّتَانِ', // verse
      'نحو 600 م', // table
    ],
  },
  '/environment/mangroves': {
    picture: /^رسم لأشجار قُرم/,
    kept: [
      'ذكرت نسخة سابقة',
      'فقد العالم في عشرين عامًا',
      'غير مهدّد',
      'صدور كتابه',
      'إلى جانب الاسم في كتب النبات',
    ],
  },
  '/en/heritage/marib-dam': {
    picture: /^A flat drawing of the old dam at Marib/,
    kept: ['In brief', 'It raised the flood to the height of the fields', 'World Heritage'],
  },
} as const

for (const [address, { picture, kept }] of Object.entries(opening))
  test(`a reader view keeps picture, correction, key points, facts and quotes: ${address}`, async ({
    page,
  }) => {
    const view = await openReadersView(page, address)
    expect(view.pictures.filter((alt) => picture.test(alt))).toHaveLength(1)
    for (const words of kept) expect(view.words).toContain(words)
    expect(view.dir).toBe(address.startsWith('/en/') ? 'ltr' : 'rtl')
  })

test('a reader view keeps remarks, and leaves out what only leads elsewhere', async ({ page }) => {
  for (const address of ['/environment/mangroves', '/economy/gdp', '/en/environment/mangroves']) {
    await page.goto(address)
    const remark = await page.locator('.callout > p').last().innerText()
    const { words } = await openReadersView(page, address)
    expect(words, address).toContain(remark)
    for (const other of ['واتساب', 'WhatsApp', 'مقالات ذات صلة']) expect(words, address).not.toContain(other)
  }
})

test('a reader view of a retracted article shows why it was withdrawn', async ({ page }) => {
  const { words } = await openReadersView(page, '/geography/largest-islands')
  await page.goto('/geography/largest-islands')
  expect(words).toContain(await page.locator('[aria-labelledby="retracted"] .type-body').innerText())
})
