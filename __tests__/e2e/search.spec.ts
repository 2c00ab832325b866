import { type Page, test as anyPage } from '@playwright/test'
import { expect, test } from './test'

const dam = /سدّ مأرب/

const searchbox = (page: Page) => page.getByRole('main').getByRole('searchbox')
const firstResult = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first()

test('every spelling of a hurried reader finds the same article first', async ({ page }) => {
  for (const query of ['سد مأرب', 'سدّ مأرب', 'السد مارب', 'ســـد مأرب', '\u200fسد  مأرب', 'سد مأرپ']) {
    await page.goto(`/search?q=${encodeURIComponent(query)}`)
    await expect(firstResult(page), query).toHaveAccessibleName(dam)
  }
})

test('a phrase, an exclusion and a filter narrow what is found', async ({ page }) => {
  const countOf = async (asked: string) => {
    await page.goto(`/search?${asked}`)
    return page.getByRole('main').getByRole('article').count()
  }
  const all = await countOf(`q=${encodeURIComponent('مأرب')}`)
  expect(all).toBeGreaterThan(1)
  const without = await countOf(`q=${encodeURIComponent('مأرب -البتراء')}`)
  expect(without).toBeLessThan(all)
  const inSection = await countOf(`q=${encodeURIComponent('مأرب')}&section=heritage`)
  expect(inSection).toBeGreaterThan(0)
  expect(inSection).toBeLessThan(all)
})

test('any input is answered', async ({ request }) => {
  const odd = ['NEAR(', '"', '*', '-', 'AND OR NOT', 'أ'.repeat(2_000), '😀', '\u0000\u0007', "';--", '%']
  for (const query of odd) {
    const answer = await request.get(`/search?q=${encodeURIComponent(query)}`)
    expect([query.slice(0, 20), answer.status()]).toEqual([query.slice(0, 20), 200])
  }
  for (const rest of ['q=%E0%A4%A', 'q=a&q=b&page=-1', 'page=1e9', 'q=a&section=__proto__&kind=x&period=y'])
    expect([rest, (await request.get(`/search?${rest}`)).status()]).toEqual([rest, 200])
})

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
  await expect(main.getByRole('navigation', { name: 'الأقسام' }).getByRole('link').first()).toBeVisible()
})
