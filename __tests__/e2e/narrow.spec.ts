import { pageKinds } from './pages'
import { expect, test } from './test'

/** The narrowest phone, and one of 390 at a zoom of 150 and of 200 %. */
const widths = [320, 260, 195]

for (const width of widths)
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 640 }, hasTouch: true })

    for (const [kind, address] of Object.entries(pageKinds))
      test(`${kind} does not scroll sideways`, async ({ page }) => {
        await page.goto(address, { waitUntil: 'networkidle' })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
  })
