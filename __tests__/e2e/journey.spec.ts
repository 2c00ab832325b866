import { expect, test } from './support/test'

test('from the front to an article, to a related one, and back to the top', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 2 }).first().getByRole('link').click()
  await expect(page).toHaveURL(/\/[^/]+\/[^/]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const related = page.getByRole('region', { name: 'مقالات ذات صلة' })
  await related.scrollIntoViewIfNeeded()
  const firstAddress = page.url()
  await related.getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await expect(page).not.toHaveURL(firstAddress)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await page.getByRole('link', { name: 'زر الذهاب إلى الأعلى' }).click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('top')
})

test('the way back to the top waits for one screen of scrolling and covers nothing at the end', async ({
  page,
}) => {
  await page.goto('/heritage/marib-dam')
  const link = page.getByRole('link', { name: 'زر الذهاب إلى الأعلى' })
  await expect(link).not.toBeInViewport()
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await expect(link).toBeInViewport({ ratio: 1 })
  const covered = await link.evaluate((button) => {
    const box = button.getBoundingClientRect()
    return [...document.querySelectorAll('a, button, summary, input, p')]
      .filter((other) => {
        if (other === button || button.contains(other)) return false
        const its = other.getBoundingClientRect()
        return (
          its.width > 0 &&
          its.left < box.right &&
          its.right > box.left &&
          its.top < box.bottom &&
          its.bottom > box.top
        )
      })
      .map((other) => other.outerHTML.slice(0, 120))
  })
  expect(covered).toEqual([])
})

test('the language switch leads to the same article where it is translated, else to the front', async ({
  page,
}, info) => {
  const open = async () => {
    if (info.project.name === 'phone') await page.locator('summary[aria-label="القائمة"]').click()
    return page.getByRole('link', { name: 'English' }).locator('visible=true').first()
  }
  await page.goto('/heritage/marib-dam')
  expect(await (await open()).getAttribute('href')).toBe('/en/heritage/marib-dam')
  await (await open()).click()
  await expect(page).toHaveURL('/en/heritage/marib-dam')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.goto('/heritage/petra')
  expect(await (await open()).getAttribute('href')).toBe('/en')
})

test('a reader without a script reads, searches and opens the menu', async ({ browser, baseURL }, info) => {
  const context = await browser.newContext({ ...info.project.use, javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto('/')
  if (info.project.name === 'phone') {
    await page.locator('summary[aria-label="القائمة"]').click()
    await page.getByRole('navigation', { name: 'القائمة' }).getByRole('link', { name: 'تراث' }).click()
  } else {
    await page
      .getByRole('navigation', { name: 'الأقسام' })
      .getByRole('link', { name: 'تراث' })
      .first()
      .click()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'تراث' })).toBeVisible()
  await page.goto('/search')
  await page.getByRole('main').getByRole('searchbox').fill('مارب')
  await page.keyboard.press('Enter')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /سدّ مأرب/ })
      .first(),
  ).toBeVisible()
  await page.goto('/heritage/marib-dam')
  await page.evaluate(() => scrollTo(0, 3000)).catch(() => undefined)
  await expect(page.getByRole('button', { name: 'نسخ الرابط' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'زر الذهاب إلى الأعلى' })).toHaveAttribute('href', '#top')
  await context.close()
})
