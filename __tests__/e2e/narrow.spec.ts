import { pageKinds } from './pages'
import { expect, test } from './test'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

for (const [kind, address] of Object.entries(pageKinds))
  test(`${kind} does not scroll sideways, however narrow`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
