import type { Page } from '@playwright/test'
import { type OwnSite, startOwnSite } from './ownSite'
import { pageKinds } from './pages'
import { expect, test } from './test'

const soon = { timeout: 10_000, intervals: [100] }

test.describe('an urgent notice, without a script', () => {
  let site: OwnSite
  test.beforeAll(async ({}, info) => {
    test.setTimeout(120_000)
    if (info.project.name !== 'phone') site = await startOwnSite('urgent')
  })
  test.afterAll(() => site?.stop())

  const kinds = Object.values(pageKinds).map(encodeURI)
  const arabic = kinds.filter((address) => !address.startsWith('/en'))
  const english = kinds.filter((address) => address.startsWith('/en'))
  const notice = (...front: string[]) => ['---', ...front, '---', ''].join('\n')

  test('stands on every page of its edition, is rendered for none, and is gone at its end', async ({}, info) => {
    test.skip(info.project.name === 'phone', 'the same for every screen')
    test.setTimeout(120_000)
    const listWith = async (words: string) => {
      const texts = await Promise.all(kinds.map((address) => site.textOf(address)))
      return kinds.filter((_, place) => texts[place]?.includes(words))
    }
    const missesOf = async () =>
      (JSON.parse(await site.textOf('/api/health')) as { pageCache: { misses: number } }).pageCache.misses
    await listWith('')
    const before = await missesOf()
    const until = Date.now() + 12_000
    const ends = `until: ${new Date(until).toISOString()}`
    site.write(
      'ar/urgent/moon.mdx',
      notice('title: ثبوت رؤية هلال الشهر', 'article: heritage/marib-dam', ends),
    )
    await expect.poll(() => listWith('ثبوت رؤية هلال الشهر'), soon).toEqual(arabic)
    expect(await site.textOf('/latest')).toMatch(
      /<a href="\/heritage\/marib-dam"[^>]*>ثبوت رؤية هلال الشهر<\/a>/,
    )
    site.write('en/urgent/any name.mdx', notice('title: The new moon was seen', ends))
    await expect.poll(() => listWith('The new moon was seen'), soon).toEqual(english)
    expect(JSON.parse(await site.textOf('/api/urgent/en'))).toMatchObject({ urgent: { word: 'Urgent' } })
    expect(await missesOf()).toBe(before)
    const payload = await fetch(`${site.origin}/latest`, { headers: { rsc: '1' } })
    expect(await payload.text()).not.toContain('ثبوت رؤية هلال الشهر')

    await new Promise((done) => setTimeout(done, until - Date.now()))
    await expect.poll(async () => (await listWith('ثبوت رؤية هلال الشهر')).length, soon).toBe(0)
    expect(await listWith('The new moon was seen')).toEqual([])
    expect(JSON.parse(await site.textOf('/api/urgent/ar'))).toEqual({ urgent: null })
  })
})

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
