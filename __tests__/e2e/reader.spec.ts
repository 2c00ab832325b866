import { expect, test } from './support/test'

const dark = 'rgb(16, 19, 21)'
const light = 'rgb(255, 255, 255)'

async function openSettings(page: import('@playwright/test').Page, project: string) {
  const name = project === 'phone' ? 'القائمة' : 'المظهر وحجم الخط'
  await page.locator(`summary[aria-label="${name}"]`).click()
}

test('the choice of dark holds on the next page, before anything is painted', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await openSettings(page, info.project.name)
  await page.getByRole('button', { name: 'داكن' }).locator('visible=true').click()
  await expect(page.locator('html')).toHaveCSS('background-color', dark)
  const painted: string[] = []
  await page.exposeFunction('paintedWith', (colour: string) => painted.push(colour))
  await page.addInitScript(() => {
    const first = () => {
      const paint = (globalThis as unknown as { paintedWith(colour: string): void }).paintedWith
      if (document.body) paint(getComputedStyle(document.documentElement).backgroundColor)
      else requestAnimationFrame(first)
    }
    requestAnimationFrame(first)
  })
  await page.goto('/heritage')
  await expect.poll(() => painted[0]).toBe(dark)
  await openSettings(page, info.project.name)
  await page.getByRole('button', { name: 'تلقائي' }).locator('visible=true').click()
  await expect(page.locator('html')).toHaveCSS('background-color', light)
})

test('the text size changes reading text and nothing else', async ({ page }, info) => {
  await page.goto('/heritage/marib-dam')
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => parseFloat(getComputedStyle(it).fontSize))
  const before = { body: await sizeOf('.prose > p'), title: await sizeOf('h1') }
  await openSettings(page, info.project.name)
  await page.getByRole('button', { name: 'الأكبر' }).locator('visible=true').click()
  expect(await sizeOf('.prose > p')).toBeCloseTo(before.body * 1.6, 1)
  expect(await sizeOf('h1')).toBe(before.title)
  await page.reload()
  expect(await sizeOf('.prose > p')).toBeCloseTo(before.body * 1.6, 1)
})

test('with the keyboard alone: the skip link, the sections, an article, back to the top', async ({
  page,
}, info) => {
  test.skip(info.project.name === 'phone', 'phones have no keyboard')
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'انتقل إلى المحتوى' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  // Every stop of the keyboard can be seen and shows its ring.
  await page.goto('/heritage/marib-dam')
  const stops: string[] = []
  for (let stop = 0; stop < 250; stop++) {
    await page.keyboard.press('Tab')
    const state = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return undefined
      const box = at.getBoundingClientRect()
      const ring = [at, at.closest('.teaser')].some(
        (it) => it && getComputedStyle(it).outlineStyle !== 'none',
      )
      return {
        name: at.getAttribute('aria-label') ?? at.textContent ?? '',
        seen: box.width > 0 && box.height > 0,
        ring,
      }
    })
    if (!state) break
    expect(state, state.name).toMatchObject({ seen: true, ring: true })
    stops.push(state.name)
    if (state.name === 'زر الذهاب إلى الأعلى') break
  }
  expect(stops.at(-1)).toBe('زر الذهاب إلى الأعلى')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('top')
})
