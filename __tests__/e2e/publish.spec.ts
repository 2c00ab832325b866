import sharp from 'sharp'
import { testOnOwnSite as test } from './support/ownSite'
import { expect } from './support/test'

const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 }, hasTouch: false },
}

const article = (front: string[], body: string) => ['---', ...front, '---', '', body, ''].join('\n')
const published = `publishedAt: ${new Date(Date.now() - 60_000).toISOString()}`
const soon = { timeout: 5_000, intervals: [100] }

test('a saved article is on its page and on the front, a changed headline everywhere, a deleted one nowhere', async ({
  page,
  site,
}) => {
  const { textOf, statusOf } = site
  const save = (title: string) =>
    site.write('ar/heritage/fresh.mdx', article([`title: ${title}`, published, 'priority: 9'], 'نصّ الخبر.'))
  await textOf('/')
  await textOf('/heritage')
  save('خبر جديد')
  await expect.poll(() => statusOf('/heritage/fresh'), soon).toBe(200)
  for (const address of ['/', '/heritage', '/latest'])
    await expect.poll(() => textOf(address), soon).toContain('خبر جديد')
  save('خبر معدّل')
  await expect.poll(() => textOf('/heritage/fresh'), soon).toContain('خبر معدّل')
  await expect.poll(() => textOf('/'), soon).toContain('خبر معدّل')
  expect(await textOf('/')).not.toContain('خبر جديد')
  site.remove('ar/heritage/fresh.mdx')
  await expect.poll(() => statusOf('/heritage/fresh'), soon).toBe(404)
  await expect.poll(() => textOf('/'), soon).not.toContain('fresh')
  await expect.poll(() => textOf('/heritage'), soon).not.toContain('fresh')
  await page.goto('/heritage/fresh')
  await expect(page.getByRole('heading', { level: 1, name: 'مبتدأ بلا خبر' })).toBeVisible()
})

for (const [screen, use] of Object.entries(screens))
  test.describe(`on a ${screen}`, () => {
    test.use(use)

    test('a click shows the front as it is now, not as it was when the page was opened', async ({
      page,
      site,
    }) => {
      const title = `عنوان طازج ${use.viewport.width}`
      await page.goto('/')
      await page.goto('/heritage/marib-dam')
      site.write(
        `ar/science/soft-${screen}.mdx`,
        article([`title: ${title}`, published, 'priority: 9'], 'نصّ.'),
      )
      await expect.poll(() => site.statusOf(`/science/soft-${screen}`), soon).toBe(200)
      await page
        .getByRole('navigation', { name: 'الأقسام' })
        .getByRole('link', { name: 'الرئيسية' })
        .locator('visible=true')
        .first()
        .click()
      await expect(page.getByText(title).first()).toBeAttached()
      site.remove(`ar/science/soft-${screen}.mdx`)
    })
  })

test('an article of the future appears at its moment, and is nowhere before', async ({ site }) => {
  const at = Date.now() + 6_000
  site.write(
    'ar/science/embargo.mdx',
    article(['title: بعد قليل', `publishedAt: ${new Date(at).toISOString()}`], 'نصّ المقال المؤجّل.'),
  )
  await site.textOf('/science')
  while (Date.now() < at - 1_500) {
    expect(await site.statusOf('/science/embargo')).toBe(404)
    expect(await site.textOf('/science')).not.toContain('embargo')
    await new Promise((done) => setTimeout(done, 500))
  }
  await expect.poll(() => site.statusOf('/science/embargo'), { timeout: 10_000, intervals: [200] }).toBe(200)
  await expect.poll(() => site.textOf('/science'), soon).toContain('بعد قليل')
})

test('a broken article takes nothing down: its last good version stays, and the fault is said', async ({
  site,
}) => {
  const front = ['title: "مقال سليم"', published]
  site.write('ar/culture/fragile.mdx', article(front, 'نصّ سليم.'))
  await expect.poll(() => site.statusOf('/culture/fragile'), soon).toBe(200)
  site.write('ar/culture/fragile.mdx', article(front, '<Figure src="x.webp">'))
  const health = () => site.textOf('/api/health')
  await expect.poll(health, soon).toContain('fragile.mdx')
  expect(await site.textOf('/culture/fragile')).toContain('نصّ سليم.')
  site.write('ar/culture/fragile-never.mdx', article(['title: "بلا تاريخ"'], 'نصّ.'))
  await expect.poll(health, soon).toContain('fragile-never.mdx')
  expect(await site.statusOf('/culture/fragile-never')).toBe(404)
  expect(await site.statusOf('/')).toBe(200)
})

test('a replaced picture is shown at once', async ({ site }) => {
  const paint = async (background: string) =>
    site.write(
      'media/pictured.png',
      await sharp({ create: { width: 320, height: 240, channels: 3, background } })
        .png()
        .toBuffer(),
    )
  const hashIn = async () =>
    /\/media\/([0-9a-f]{16})\/[^"]*pictured/.exec(await site.textOf('/heritage/pictured'))?.[1]
  await paint('#B4553A')
  site.write(
    'ar/heritage/pictured.mdx',
    article(['title: مقال مصوّر', published, 'image: { file: pictured.png, alt: لون واحد }'], 'نصّ.'),
  )
  await expect.poll(hashIn, soon).toBeTruthy()
  const before = await hashIn()
  await paint('#24509E')
  await expect.poll(hashIn, soon).not.toBe(before)
  const now = await hashIn()
  expect(await site.statusOf(`/media/${now}/pictured.png`)).toBe(200)
  expect(await site.statusOf(`/media/${before}/pictured.png`)).toBe(404)
})

test('the news sitemap says of an article what its page says', async ({ site }) => {
  const title = 'خبر «اليوم» & ما بعده'
  site.write('ar/heritage/of-today.mdx', article([`title: ${title}`, published], 'نصّ.'))
  const findEntry = async () =>
    /<url>(?:(?!<url>).)*of-today<\/loc>.*?<\/url>/s.exec(await site.textOf('/sitemaps/news.xml'))?.[0] ?? ''
  await expect.poll(findEntry, soon).toContain('<news:title>')
  const [entry, page] = [await findEntry(), await site.textOf('/heritage/of-today')]
  const inEntry = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(entry)?.[1]
  const inPage = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(page)?.[1]
  expect(inEntry('loc')).toBe(inPage('og:url'))
  expect(inEntry('news:title')).toBe(inPage('og:title'))
  expect(inEntry('news:publication_date')).toBe(inPage('article:published_time'))
  expect(inEntry('news:name')).toBe(inPage('og:site_name'))
})
