import { expect, test } from './test'

const article = '/heritage/marib-dam'

// A place is asked for once it is reached, not on the way there.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** How many parts of a page the browser has not laid out. */
const countLeft = () =>
  [...document.querySelectorAll('main *, footer')].filter(
    (element) => getComputedStyle(element).contentVisibility === 'auto',
  ).length

test('a page is laid out whole soon after it is there, whatever was left for later', async ({ page }) => {
  await page.goto(article)
  await expect.poll(() => page.evaluate(countLeft)).toBe(0)
})

test('a link into the text leads to its heading, and the reader stays there', async ({ page }) => {
  await page.goto(article)
  const id = await page.locator('.prose h2[id]').nth(3).getAttribute('id')
  // A new page: a link to another place of the same page loads nothing.
  await page.goto('about:blank')
  await page.goto(`${article}#${encodeURIComponent(id ?? '')}`)
  const top = () =>
    page
      .locator('.prose h2[id]')
      .nth(3)
      .evaluate((heading) => heading.getBoundingClientRect().top)
  await expect.poll(() => page.evaluate(countLeft)).toBe(0)
  await expect.poll(top).toBeLessThan(200)
  expect(await top()).toBeGreaterThanOrEqual(0)
})
