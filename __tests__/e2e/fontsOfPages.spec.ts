import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** The fonts that a page asks for, by the names of their files without the hash. */
async function listFonts(page: Page, address: string): Promise<string[]> {
  const fonts = new Set<string>()
  page.on('request', (request) => {
    const [, name] = /\/fonts\/([\w-]+)\.\w+\.woff2$/.exec(new URL(request.url()).pathname) ?? []
    if (name) fonts.add(name)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return [...fonts].sort()
}

const arabic = ['markazi-arabic', 'markazi-common', 'vazirmatn-arabic', 'vazirmatn-common']
const latin = ['markazi-latin', 'vazirmatn-latin']

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
])
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    for (const [address, fonts] of [
      ['/corrections', arabic],
      ['/heritage', arabic],
      ['/heritage/petra', arabic],
      ['/opinion/map', arabic],
      ['/en', latin],
      ['/en/geography/aflaj', latin],
    ] as const)
      test(`${address} asks for the fonts of its own letters alone`, async ({ page }) =>
        expect(await listFonts(page, address)).toEqual(fonts))

    test('a word in other letters has its font', async ({ page }) =>
      expect(await listFonts(page, '/culture/two-directions')).toEqual(
        expect.arrayContaining(['vazirmatn-latin']),
      ))
  })

test('the style sheet comes before the fonts in the head, which give way to it', async ({ request }) => {
  for (const address of ['/', '/heritage/marib-dam', '/en', '/search?q=سد', '/no-such-page']) {
    const html = await (await request.get(address)).text()
    const sheet = html.indexOf('rel="stylesheet"')
    const preloads = [...html.matchAll(/<link\b[^>]*\bas="font"[^>]*>/g)]
    expect(sheet, address).toBeGreaterThan(0)
    expect(preloads.length, address).toBeGreaterThan(1)
    for (const { 0: link, index } of preloads) {
      expect(index, address).toBeGreaterThan(sheet)
      expect(index, address).toBeLessThan(html.indexOf('</head>'))
      expect(link).toMatch(/fetchPriority="low"/i)
    }
  }
})
