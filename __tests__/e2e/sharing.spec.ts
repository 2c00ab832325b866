import { type OwnSite, startOwnSite } from './support/ownSite'
import { expect, test } from './support/test'

const soon = { timeout: 10_000, intervals: [100] }
const address = '/heritage/marib-dam'

test.describe('passing an article on', () => {
  test('works without a script, by a link that is encoded once', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto(address)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const link = async (name: string) =>
      new URL((await page.getByRole('link', { name }).last().getAttribute('href')) ?? '')
    const short = (await link('فيسبوك')).searchParams.get('u') ?? ''
    expect(short).toMatch(new RegExp(`^${baseURL}/s/[0-9a-z]{8}$`))
    expect((await link('واتساب')).searchParams.get('text')).toBe(`${title}\n${short}`)
    expect((await link('تلغرام')).searchParams.get('url')).toBe(short)
    expect((await link('إكس')).searchParams.get('text')).toBe(title)
    await expect(page.getByRole('button', { name: 'نسخ الرابط' })).toHaveCount(0)
    await page.goto(short)
    expect(new URL(page.url()).pathname).toBe(address)
    await context.close()
  })

  test('gives a selected passage with a link that opens at it, one Tab away', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(address)
    const paragraphs = page.locator('[data-quotable] p:not(:has(a))')
    await paragraphs.last().click({ clickCount: 3 })
    const passage = (await paragraphs.last().innerText()).trim()
    await expect(page.getByRole('button', { name: 'شارك الاقتباس' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'شارك الاقتباس' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'نُسخ الاقتباس' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const link = copied.split('\n').at(-1) ?? ''
    expect(copied).toBe(`«${passage}»\n${link}`)
    expect(link).toMatch(
      /\/s\/[0-9a-z]{8}#:~:text=(?:%[0-9A-F]{2}|[\w.!~*'()])+(?:,(?:%[0-9A-F]{2}|[\w.!~*'()])+)?$/,
    )

    const reader = await context.newPage()
    await reader.goto(link)
    await expect.poll(() => reader.evaluate(() => scrollY), soon).toBeGreaterThan(400)
  })
})

test.describe('a short link', () => {
  let site: OwnSite
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    site = await startOwnSite()
  })
  test.afterAll(() => site?.stop())

  const text = (...front: string[]) =>
    [
      '---',
      'title: مقال متنقّل',
      'publishedAt: 2026-01-01T08:00:00+03:00',
      ...front,
      '---',
      '',
      'فقرة.',
      '',
    ].join('\n')
  const leadsTo = async (path: string) => {
    const answer = await fetch(site.origin + path, { redirect: 'manual' })
    return `${answer.status} ${answer.headers.get('location') ?? ''}`.trim()
  }
  const pictureOf = (html: string) =>
    /property="og:image" content="[^"]*?(\/share-pictures\/[^"]+)"/.exec(html)?.[1] ?? ''

  test('lives as long as its article, wherever that moves', async () => {
    test.setTimeout(120_000)
    site.write('ar/heritage/first.mdx', text())
    await expect.poll(() => site.statusOf('/heritage/first'), soon).toBe(200)
    const first = await site.textOf('/heritage/first')
    const id = /\/s\/([0-9a-z]{8})"/.exec(first)?.[1] ?? ''
    expect(await leadsTo(`/s/${id}`)).toBe('308 /heritage/first')
    expect(await leadsTo(`/s/${id.toUpperCase()}`)).toBe('308 /heritage/first')
    expect(await leadsTo(`/en/share/${id}`)).toBe(`308 /share/${id}`)
    const before = await site.textOf(`/share/${id}`)
    expect(before).toContain('<meta name="robots" content="noindex"/>')
    expect(before).toContain(pictureOf(first))

    site.write('ar/science/second.mdx', text('aliases: [/heritage/first]'))
    site.remove('ar/heritage/first.mdx')
    await expect.poll(() => leadsTo(`/s/${id}`), soon).toBe('308 /science/second')
    site.write('ar/culture/third.mdx', text('aliases: [/heritage/first, /science/second]'))
    site.remove('ar/science/second.mdx')
    await expect.poll(() => leadsTo(`/s/${id}`), soon).toBe('308 /culture/third')
    expect(await site.textOf('/culture/third')).toContain(`/s/${id}"`)

    site.write(
      'ar/culture/third.mdx',
      text('aliases: [/heritage/first, /science/second]').replace('متنقّل', 'بعنوان آخر'),
    )
    await expect.poll(() => site.textOf(`/share/${id}`), soon).toContain('مقال بعنوان آخر')
    const picture = pictureOf(await site.textOf('/culture/third'))
    expect(picture).not.toBe(pictureOf(first))
    const drawn = await fetch(site.origin + picture)
    expect(drawn.headers.get('content-type')).toBe('image/jpeg')
    const known = { headers: { 'if-none-match': drawn.headers.get('etag') ?? '' } }
    expect((await fetch(site.origin + picture, known)).status).toBe(304)

    site.write(
      'ar/culture/third.mdx',
      text('aliases: [/heritage/first]', 'retracted: { date: 2026-02-01, reason: خطأ }'),
    )
    await expect.poll(() => site.textOf(`/culture/third`), soon).toContain('خطأ')
    expect(await leadsTo(`/s/${id}`)).toBe('308 /culture/third')
    site.write('ar/culture/third.mdx', text('aliases: [/heritage/first]', 'draft: true'))
    for (const path of [`/s/${id}`, `/share/${id}`, picture])
      await expect.poll(() => leadsTo(path), soon).toBe('404')
    for (const path of ['/s', '/s/', '/s/a-b', '/s/123456789', '/s/xxxxxxxx', `/en/s/${id}`])
      expect(await leadsTo(path), path).toMatch(/^404|^308 \/s$/)
  })
})
