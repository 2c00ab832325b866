import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hrefOf } from '@/lib/address/href'
import { hashOf, listScriptHashes } from '@/lib/pageCache/pageScripts'

/**
 * Holds a running site to what the page cache and the proxy rest on, some of it not documented by Next: how a cache
 * entry names its address, that headers of an entry are sent at once, that the proxy's headers win.
 *   KHABAR_URL      the site, from `next start`
 *   KHABAR_CONTENT  its content folder, which the test writes to: a copy, then
 */
const { KHABAR_URL: origin = '', KHABAR_CONTENT: content = '' } = process.env
if (!origin) console.warn('__tests__/contract: skipped, KHABAR_URL names no running site')
else if (!content)
  console.warn('__tests__/contract: publishing is skipped, KHABAR_CONTENT names no folder to write to')

const ask = (href: string, init: RequestInit = {}) => fetch(origin + href, { redirect: 'manual', ...init })
const cacheOf = (response: Response) => response.headers.get('x-nextjs-cache')
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''

/** An address of the site with Arabic letters: a topic, linked from some page. */
async function findArabicHref(): Promise<string> {
  const front = await (await ask('/')).text()
  const href = /href="(\/topics\/%[^"?#]+)"/.exec(front)?.[1]
  if (href) return href
  const article = /href="(\/[\w-]+\/[\w-]+)"/.exec(front.slice(front.indexOf('<main')))?.[1] ?? '/'
  const found = /href="(\/topics\/%[^"?#]+)"/.exec(await (await ask(article)).text())?.[1]
  if (!found) throw new Error('the site links to no topic')
  return found
}

describe.skipIf(!origin)('a served page', () => {
  it.each(['/', '/en', '/latest', '/en/latest'])(
    '%s is kept, with its policy on every answer',
    async (href) => {
      const first = await ask(href)
      const second = await ask(href)
      expect([first.status, second.status, cacheOf(second)]).toEqual([200, 200, 'HIT'])
      expect(policyOf(second)).toBe(policyOf(first))
      const html = await second.text()
      for (const hash of listScriptHashes(html)) expect(policyOf(second)).toContain(hash)
      expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/)
    },
  )

  it('carries the headers of the house and not those of the framework', async () => {
    const { headers } = await ask('/')
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=60')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-next-cache-tags')).toBeNull()
  })

  it("is the page for who asks as the framework's client does, too", async () => {
    const asClient = { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }
    const [page, asked] = [await ask('/latest'), await ask('/latest?_rsc=abc', { headers: asClient })]
    expect(asked.status).toBe(200)
    expect(asked.headers.get('content-type')).toBe(page.headers.get('content-type'))
    expect(await asked.text()).toBe(await page.text())
    expect((await ask('/heritage/no-such-article', { headers: asClient })).status).toBe(404)
  })

  it('is one entry however its address is written', async () => {
    const href = await findArabicHref()
    await ask(href)
    expect(cacheOf(await ask(href.replace(/%../g, (escape) => escape.toLowerCase())))).toBe('HIT')
    expect(cacheOf(await ask(`${href}?utm_source=chat`))).toBe('HIT')
  })

  it('that is searched is finished like one that is kept, and is not kept', async () => {
    const [first, second] = [await ask('/search?q=a'), await ask('/search?q=a')]
    const html = await first.text()
    expect([cacheOf(first), cacheOf(second)]).toEqual(['MISS', 'MISS'])
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(policyOf(first)).toContain("trusted-types 'none'")
    for (const [, attributes = '', text = ''] of html.matchAll(/<script(\s[^>]*)?>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toMatch(/data-own|json/)
      if (text && !attributes.includes('json')) expect(policyOf(first)).toContain(hashOf(text))
    }
  })
})

describe.skipIf(!origin)('what is not there', () => {
  it.each([
    ['/heritage/no-such-article', 'ar'],
    ['/no-such-section/page/9', 'ar'],
    ['/a/b/c/d', 'ar'],
    ['/missing', 'ar'],
    ['/en/missing', 'en'],
    ['/en/no-such-page', 'en'],
  ])('%s is a whole page with status 404, in its language', async (href, edition) => {
    const response = await ask(href)
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toContain(`<html lang="${edition}"`)
    expect(html).toMatch(/<h1/)
    for (const hash of listScriptHashes(html)) expect(policyOf(response)).toContain(hash)
  })

  it.each(['/x/%D8', '/media/%D8', '/_next/static/%D8', '/heritage/a%00b', '/heritage/a%2Fb'])(
    '%s is a bad request',
    async (href) => {
      expect((await ask(href)).status).toBe(400)
    },
  )

  it('a slash at the end is one redirect away', async () => {
    const response = await ask('/latest/')
    expect([response.status, new URL(response.headers.get('location') ?? '', origin).pathname]).toEqual([
      308,
      '/latest',
    ])
  })
})

describe.skipIf(!origin || !content)('publishing', () => {
  const slug = 'عقد-النشر'
  const href = hrefOf(`/heritage/${slug}`)
  const file = path.join(content, 'ar', 'heritage', `${slug}.mdx`)
  const write = (title: string) =>
    writeFileSync(
      file,
      `---\ntitle: ${title}\npublishedAt: 2024-05-01T08:00:00+03:00\nbyline: قسم الاختبار\npriority: 9\n---\n\nنص قصير لهذا الاختبار.\n`,
    )
  const bodyOf = async (address: string) => (await ask(address)).text()
  const within2s = { timeout: 2_000, interval: 50 }
  /** Waits until a pass that ended after `written` has told of this article: what it changed has left the page cache by then. */
  const untilDropped = (written: number) =>
    vi.waitFor(async () => {
      const { receipts } = (await (await ask('/api/health?detail')).json()) as { receipts: { at: string }[] }
      const last = receipts.find((receipt) => JSON.stringify(receipt).includes(slug))
      expect(Date.parse(last?.at ?? '')).toBeGreaterThanOrEqual(written)
    }, within2s)

  beforeAll(() => void mkdirSync(path.dirname(file), { recursive: true }))
  afterAll(() => rmSync(file, { force: true }))

  it('shows a new, a changed and a removed article in its page and in lists, without a restart', async () => {
    await Promise.all(['/', '/heritage', '/latest'].map(bodyOf))
    write('العنوان الأول')
    await vi.waitFor(async () => expect(await bodyOf(href)).toContain('العنوان الأول'), within2s)
    expect(await bodyOf('/heritage')).toContain(href)

    const written = Date.now()
    write('العنوان الثاني')
    await vi.waitFor(async () => expect(await bodyOf(href)).toContain('العنوان الثاني'), within2s)
    expect(await bodyOf('/heritage')).toContain('العنوان الثاني')
    await untilDropped(written)
    // Who asked between the change and its drop had the new page, which the drop took.
    await ask(href)
    expect(cacheOf(await ask(href))).toBe('HIT')

    rmSync(file)
    await vi.waitFor(async () => expect((await ask(href)).status).toBe(404), within2s)
    expect(await bodyOf('/heritage')).not.toContain(href)
  })

  it('never ends with an old page, however busy the page is while it changes', async () => {
    let isBusy = true
    const readers = Array.from({ length: 4 }, async () => {
      while (isBusy) await bodyOf(href)
    })
    for (let version = 1; version <= 12; version++) {
      write(`النسخة ${version}`)
      await new Promise((resolve) => setTimeout(resolve, 120))
    }
    await vi.waitFor(async () => expect(await bodyOf(href)).toContain('النسخة 12'), within2s)
    isBusy = false
    await Promise.all(readers)
    expect(await bodyOf(href)).toContain('النسخة 12')
    expect(await bodyOf('/heritage')).toContain('النسخة 12')
  })
})
