import { type Page, test as anyPage } from '@playwright/test'
import { expect, test } from './support/test'

const dam = /سدّ مأرب/

const searchbox = (page: Page) => page.getByRole('main').getByRole('searchbox')
const firstResult = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first()

test('results come while a reader types, the address keeps step, and the arrows lead to them', async ({
  page,
}) => {
  await page.goto('/search')
  await searchbox(page).pressSequentially('سد مأرب', { delay: 20 })
  await expect(firstResult(page)).toHaveAccessibleName(dam)
  await expect(page).toHaveURL(/\/search\?q=/)
  await page.keyboard.press('ArrowDown')
  await expect(firstResult(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(searchbox(page)).toBeFocused()
  await page.reload()
  await expect(firstResult(page)).toHaveAccessibleName(dam)
})

// A browser says aloud that the site was busy: this page may.
anyPage('what stands stays where no answer comes', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('سد مأرب')}`)
  const before = await firstResult(page).getAttribute('href')
  await page.route('**/api/search?**', (route) => route.fulfill({ status: 503, body: '{}' }))
  const asked = page.waitForResponse('**/api/search?**')
  await searchbox(page).fill('البتراء')
  await asked
  await expect(firstResult(page)).toHaveAttribute('href', before ?? '')
  await searchbox(page).press('Enter')
  await expect(firstResult(page)).toHaveAccessibleName(/البتراء/)
})

test('where nothing is found a reader is led on', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('ظظظظ')}`)
  const main = page.getByRole('main')
  await expect(main.getByRole('status')).toContainText('لا نتائج')
  await expect(main.getByRole('region', { name: 'الأقسام' }).getByRole('link').first()).toBeVisible()
})
