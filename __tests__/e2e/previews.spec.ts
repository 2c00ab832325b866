import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from './support/test'

const agents = {
  WhatsApp: 'WhatsApp/2.23.20.0',
  Facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  Telegram: 'TelegramBot (like TwitterBot)',
  X: 'Twitterbot/1.0',
  LinkedIn: 'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  Slack: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
}

/** How much of a page a chat reads at least before it makes a preview. */
const firstBytes = 16 * 1024

const contentOf = (head: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(head)?.[1]

const address = '/heritage/marib-dam'

test.describe('a preview', () => {
  for (const [name, agent] of Object.entries(agents))
    test(`for ${name} stands whole in the first bytes of the head`, async ({ request, baseURL: origin }) => {
      const baseURL = origin ?? ''
      const response = await request.get(address, { headers: { 'user-agent': agent } })
      const head = (await response.body()).subarray(0, firstBytes).toString('utf8')
      expect(head).toContain('</head>')
      for (const said of [
        'description',
        'og:title',
        'og:description',
        'og:image:alt',
        'article:section',
        'article:tag',
      ])
        expect(contentOf(head, said), said).toMatch(/\S/)
      expect(contentOf(head, 'og:url')).toBe(baseURL + address)
      expect(contentOf(head, 'og:locale')).toBe('ar_AR')
      expect(contentOf(head, 'twitter:card')).toBe('summary_large_image')
      expect(['width', 'height'].map((size) => contentOf(head, `og:image:${size}`))).toEqual(['1200', '630'])
      const image = await request.get(contentOf(head, 'og:image') ?? '')
      expect((await image.body()).length).toBeLessThan(300_000)
      expect([image.status(), image.headers()['content-type']]).toEqual([
        200,
        contentOf(head, 'og:image:type'),
      ])
      expect(head).toContain(`hrefLang="en" href="${baseURL}/en${address}"`)
    })

  test('has a picture of its own on every kind of page', async ({ request }) => {
    const pages = ['/', '/en', '/heritage', '/authors/desk-heritage', '/latest', '/en/heritage/marib-dam']
    const pictures = await Promise.all(
      pages.map(async (page) => contentOf(await (await request.get(page)).text(), 'og:image') ?? ''),
    )
    // A list of no section shows what the front does.
    expect(new Set(pictures).size).toBe(pages.length - 1)
    for (const address of pictures) {
      const response = await request.get(address)
      expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/jpeg'])
      const etag = response.headers().etag ?? ''
      expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)
    }
    const gone = (pictures[0] ?? '').replace('/ar.jpg', '/ar/section/none.jpg')
    expect((await request.get(gone)).status()).toBe(404)
  })

  test('says the same as the page, structured data, feeds, sitemap and share page', async ({
    request,
    baseURL: origin,
  }) => {
    const baseURL = origin ?? ''
    const html = await (await request.get(address)).text()
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '') as {
      '@graph': Record<string, string>[]
    }
    const article = data['@graph'][0] ?? {}
    const textOf = async (path: string) => (await request.get(path)).text()
    const rss = parseRssFeed(await textOf('/feeds/ar/rss.xml')).items?.find(
      ({ link }) => link === article.url,
    )
    const atom = parseAtomFeed(await textOf('/feeds/ar/section/heritage/atom.xml')).entries?.find(
      ({ links }) => links?.some(({ href }) => href === article.url),
    )
    const json = parseJsonFeed(await textOf('/feeds/ar/author/desk-heritage/feed.json')).items?.find(
      ({ url }) => url === article.url,
    )
    const month = (article.datePublished ?? '').slice(0, 7)
    const sitemap = await textOf(`/sitemaps/${month}/1.xml`)
    const entry = sitemap.split('\n').find((line) => line.includes(`<loc>${article.url}</loc>`)) ?? ''

    const short = /\/s\/([0-9a-z]{8})/.exec(html)?.[1] ?? ''
    const share = await textOf(`/share/${short}`)

    const title = contentOf(html, 'og:title')
    const heading = /<h1[^>]*>(.*?)<\/h1>/s
      .exec(html)?.[1]
      ?.replace(/<[^>]*>/g, '')
      .trim()
    expect([heading, article.headline, rss?.title, atom?.title?.value, json?.title]).toEqual(
      Array(5).fill(title),
    )
    const url = baseURL + address
    expect([contentOf(html, 'og:url'), article.url, article.mainEntityOfPage, rss?.link, json?.url]).toEqual(
      Array(5).fill(url),
    )
    expect(share).toContain(`${baseURL}/s/${short}<`)
    expect(share).toContain(`href="${new URL(contentOf(html, 'og:image') ?? '').pathname}" download`)
    expect(share.split(`${title}\n${baseURL}/s/${short}<`).length, 'texts of services').toBeGreaterThan(1)
    const published = contentOf(html, 'article:published_time') ?? ''
    expect(published).toMatch(/[+-]\d\d:\d\d$/)
    expect([article.datePublished, atom?.published, json?.date_published]).toEqual(Array(3).fill(published))
    expect(Date.parse(rss?.pubDate ?? '')).toBe(Date.parse(published))
    expect(html).toContain(`dateTime="${new Date(published).toISOString()}"`)
    const modified = contentOf(html, 'article:modified_time') ?? ''
    expect([article.dateModified, atom?.updated, json?.date_modified]).toEqual(Array(3).fill(modified))
    expect(entry).toContain(`<lastmod>${modified}</lastmod>`)
    expect(contentOf(html, 'description')).toBe(contentOf(html, 'og:description'))
    expect([article.description, rss?.description, json?.summary]).toEqual(
      Array(3).fill(contentOf(html, 'description')),
    )
  })
})

test.describe('a feed', () => {
  test('is told as known to whoever has it', async ({ request }) => {
    const first = await request.get('/feeds/en/atom.xml')
    const again = await request.get('/feeds/en/atom.xml', {
      headers: { 'if-none-match': first.headers().etag ?? '' },
    })
    expect([first.status(), again.status(), (await again.body()).length]).toEqual([200, 304, 0])
  })

  test('names its sounds and films with their true size and type', async ({ request }) => {
    const items = parseJsonFeed(await (await request.get('/feeds/ar/feed.json')).text()).items ?? []
    const attachments = items.flatMap(({ attachments: all = [] }) => all)
    expect(attachments.length).toBeGreaterThan(0)
    for (const { url = '', mime_type, size_in_bytes } of attachments) {
      const file = await request.get(url)
      expect([file.headers()['content-type'], (await file.body()).length]).toEqual([mime_type, size_in_bytes])
    }
  })

  test('is shown in a browser with the style of the house', async ({ page }) => {
    await page.goto('/feeds/ar/atom.xml')
    const shown = await page.evaluate(() => {
      const { direction, display } = getComputedStyle(document.documentElement)
      const [id] = document.getElementsByTagName('id')
      return { direction, display, id: id && getComputedStyle(id).display }
    })
    expect(shown).toEqual({ direction: 'rtl', display: 'block', id: 'none' })
  })
})
