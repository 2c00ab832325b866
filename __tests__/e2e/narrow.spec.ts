import type { Page } from '@playwright/test'
import { findBroken } from './support/findBroken'
import { pageKinds } from './support/pages'
import { expect, test } from './support/test'

/** Phones of 390 px at a zoom of 200 and 150 %, and the narrowest that are made. */
const widths = [195, 260, 320]

test.use({ hasTouch: true, viewport: { width: 320, height: 640 } })

async function expectWhole(page: Page, address: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width * 2 })
    expect.soft(await page.evaluate(findBroken), `${address} at ${width} px`).toEqual([])
  }
}

/** Every address of the newspaper that its sitemaps name. */
async function listAddresses(origin: string): Promise<string[]> {
  const listLocations = async (address: string) =>
    [...(await (await fetch(new URL(address, origin))).text()).matchAll(/<loc>([^<]+)/g)].map(
      ([, location = '']) => location,
    )
  const sitemaps = await listLocations('/sitemap.xml')
  return [...new Set((await Promise.all(sitemaps.map(listLocations))).flat())]
}

for (const [kind, address] of Object.entries(pageKinds))
  test(`${kind} fits the narrowest screens, with every word and headline whole`, async ({ page }) => {
    await page.goto(address)
    await expectWhole(page, address)
  })

test('every page of the newspaper does', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const addresses = await listAddresses(baseURL ?? '')
  expect(addresses.length).toBeGreaterThan(60)
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    await expectWhole(page, address)
  }
})

test('the menu does', async ({ page }) => {
  for (const address of ['/', '/en']) {
    await page.goto(address)
    await page.locator('.menu > summary').click()
    await expect(page.locator('.menu .segmented').last()).toBeVisible()
    await expectWhole(page, address)
  }
})

test('what is searched for has room in its field', async ({ page }) => {
  for (const address of ['/search?q=سد', '/en/search?q=dam', '/no-such-page']) {
    await page.goto(address)
    for (const width of widths) {
      await page.setViewportSize({ width, height: width * 2 })
      const field = await page.getByRole('main').getByRole('searchbox').boundingBox()
      expect(field?.width, `${address} at ${width} px`).toBeGreaterThan(120)
    }
  }
})
