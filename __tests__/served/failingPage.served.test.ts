import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/lib/content/database/sqlite'
import { failurePolicy } from '@/lib/server/guard/failurePage'
import { findHtmlFaults } from '../fixtures/findHtmlFaults'
import { until } from '../fixtures/servers/startServer'
import { askRaw } from './support/askRaw'
import { type Paper, servePaper, token } from './support/servePaper'

let paper: Paper
beforeAll(async () => {
  // Of a site that is not served over HTTPS, no answer may say that it is.
  paper = await servePaper({ SITE_URL: 'http://khabar.example', LOG_REQUESTS: '1' })
}, 60_000)
afterAll(() => paper?.stop())

const indexFile = () => {
  const name = readdirSync(paper.dataDir).find((file) => /^index-[0-9a-f]+\.db$/.test(file))
  return join(paper.dataDir, name ?? 'none')
}

/** Makes the text of an article in the index something that no page can be made of. */
function damageBody(edition: string, slug: string) {
  const db = openDatabase(indexFile())
  db.exec(`PRAGMA busy_timeout = 5000; UPDATE bodies SET source = x'00ff' WHERE article =
    (SELECT id FROM articles WHERE edition = '${edition}' AND slug = '${slug}')`)
  db.close()
}

const entriesNow = async () => {
  const health = await paper.ask('/api/health?detail', { headers: token })
  return ((await health.json()) as { pageCache: { entries: number } }).pageCache.entries
}

/** The lines of the log that are JSON; Next writes others. */
const logged = () =>
  paper
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('a page that cannot be made', () => {
  const failing = [
    ['ar', '/heritage/petra', 'تعثّرت الصفحة', 'dir="rtl"'],
    ['en', '/en/science/arabic-star-names', 'This page stumbled', 'dir="ltr"'],
  ] as const

  beforeAll(() => {
    for (const [edition, address] of failing) damageBody(edition, address.split('/').at(-1) ?? '')
  })

  it.each(failing)('is answered in its language (%s): %s', async (edition, address, title, direction) => {
    const answer = await paper.ask(address, { headers: { 'x-request-id': `failed-${edition}` } })
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain(`<html lang="${edition}" ${direction}>`)
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain('</html>')
    expect(html).toMatch(/<nav>\s*<a /)
    expect(html).not.toMatch(/<script|TypeError|node_modules/)
    expect(await findHtmlFaults(html)).toEqual([])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toBe(failurePolicy)
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    const head = await paper.ask(address, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([500, ''])
  })

  it('is not kept, and takes no other page with it', async () => {
    const before = await entriesNow()
    for (const [, address] of failing) expect((await paper.ask(address)).status).toBe(500)
    expect(await entriesNow()).toBe(before)
    for (const address of [
      '/',
      '/en',
      '/heritage',
      '/heritage/marib-dam',
      '/en/heritage/marib-dam',
      '/latest',
    ])
      expect([address, (await paper.ask(address)).status]).toEqual([address, 200])
  })

  it('is written down under the number of its request, which tells nothing of who asked', async () => {
    const query = `q=${encodeURIComponent('البتراء')}&who=somebody`
    for (const address of [`/search?${query}`, `/heritage/petra?${query}`])
      await paper.ask(address, { headers: { 'user-agent': 'telltale', 'x-forwarded-for': '192.0.2.77' } })
    const failed = () => logged().filter(({ msg }) => msg === 'a request failed')
    await until('both are written down', () => failed().length > 2, 5)
    const line = failed().find(({ id }) => id === 'failed-ar')
    expect(line).toMatchObject({ level: 50, route: '/[section]/[slug]' })
    expect((line?.err as { stack?: string }).stack).toContain('at ')
    expect(paper.output()).not.toMatch(
      /192\.0\.2\.77|127\.0\.0\.1|telltale|somebody|البتراء|%D8%A7%D9%84%D8%A8%D8%AA%D8%B1/,
    )
    const figures = await (await paper.ask('/api/metrics', { headers: token })).text()
    expect(figures).toMatch(/^khabar_requests_total\{kind="page",status="500"\} [1-9]/m)
    expect(figures).toMatch(/^khabar_render_errors_total [1-9]/m)
  })

  it('is there again as soon as it can be made', async () => {
    const source = readFileSync('content/ar/heritage/petra.mdx', 'utf8')
    paper.write('ar/heritage/petra.mdx', source.replace(/^title: .*$/m, 'title: البتراء كما كانت'))
    expect((await paper.publish()).status).toBe(200)
    const answer = await paper.ask('/heritage/petra')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('البتراء كما كانت')
  })
})

describe('an index that is overwritten under a running server', () => {
  it('fails pages and not the server, and is whole again after the next pass', async () => {
    const { size } = statSync(indexFile())
    const file = openSync(indexFile(), 'r+')
    writeSync(file, Buffer.alloc(size - 4096, 'damage'), 0, size - 4096, 4096)
    closeSync(file)
    const addresses = [
      '/',
      '/culture',
      '/culture/maqam-rast',
      '/en/latest',
      '/heritage/none',
      '/feeds/ar/rss.xml',
    ]
    for (const address of addresses) {
      const answer = await paper.ask(address)
      const text = await answer.text()
      expect([200, 404, 500]).toContain(answer.status)
      if (answer.status === 500 && !address.startsWith('/feeds')) expect(text).toContain('<h1>')
    }
    expect((await paper.ask('/api/health/live')).status).toBe(200)
    const source = readFileSync('content/ar/culture/maqam-rast.mdx', 'utf8')
    paper.write('ar/culture/maqam-rast.mdx', source.replace(/^title: .*$/m, 'title: عاد كل شيء'))
    await until(
      'everything is back',
      async () => {
        const statuses = await Promise.all(
          addresses.map(async (address) => (await paper.ask(address)).status),
        )
        const isNew = (await paper.textOf('/culture/maqam-rast')).includes('عاد كل شيء')
        return isNew && JSON.stringify(statuses) === '[200,200,200,200,404,200]'
      },
      30,
    )
    expect(paper.isUp()).toBe(true)
  })
})

it('no answer of a site without HTTPS asks for it', async () => {
  const texts = [
    'GET /latest HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'x\r\n\r\n',
  ]
  for (const text of texts) {
    const { answers } = await askRaw(paper.origin, text, { still: 3_000 })
    expect(answers.map(({ headers }) => headers.get('strict-transport-security'))).toEqual([null])
  }
})
