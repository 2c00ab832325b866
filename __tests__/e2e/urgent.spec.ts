import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

test.describe('an urgent notice, on a page that is open', () => {
  const strip = {
    word: 'عاجل',
    pieces: ['أُلغيت الرحلة ', { pieces: ['IY 626'] }],
    vowels: false,
    href: '/heritage/petra',
  }
  const stripOn = (page: Page) => page.getByRole('complementary', { name: 'عاجل' })

  test('comes and goes without moving what is being read', async ({ page }) => {
    let urgent: typeof strip | null = null
    await page.clock.install()
    await page.route('**/api/urgent/ar', (route) => route.fulfill({ json: { urgent } }))
    await page.goto('/heritage/marib-dam')
    await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }))
    const placeOf = () =>
      page.locator('h1').evaluate((heading) => Math.round(heading.getBoundingClientRect().top))
    const before = await placeOf()
    urgent = strip
    await page.clock.runFor(61_000)
    await expect(stripOn(page)).toBeInViewport()
    expect(await placeOf()).toBe(before)
    await expect(stripOn(page).getByRole('link')).toHaveText('أُلغيت الرحلة IY 626')
    await expect(page.locator('[aria-live="polite"]', { has: stripOn(page) })).toBeAttached()
    // It hangs below the row of sections, neither over nor under it.
    const [nav, box] = await Promise.all([
      page.getByRole('navigation', { name: 'الأقسام' }).boundingBox(),
      stripOn(page).boundingBox(),
    ])
    expect(Math.abs((box?.y ?? 0) - ((nav?.y ?? 0) + (nav?.height ?? 0)))).toBeLessThanOrEqual(1)
    urgent = null
    await page.clock.runFor(61_000)
    await expect(stripOn(page)).toHaveCount(0)
    expect(await placeOf()).toBe(before)
  })

  test('does not ask where the reader saves data', async ({ page }) => {
    const asked: string[] = []
    await page.clock.install()
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    )
    await page.route('**/api/urgent/ar', (route) => {
      asked.push(route.request().url())
      return route.fulfill({ json: { urgent: null } })
    })
    await page.goto('/heritage/marib-dam')
    await page.clock.runFor(300_000)
    expect(asked).toEqual([])
  })
})
