import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cacheControl } from '@/lib/http/cacheControl'
import { everywhere } from '@/lib/server/guard/securityHeaders'
import { askRaw } from './support/askRaw'
import { type Paper, servePaper, token } from './support/servePaper'

let paper: Paper
/** Addresses that carry what they are of, by a name. */
const found: Record<string, string> = {}

const pick = (text: string, pattern: RegExp): string => {
  const [, address] = pattern.exec(text) ?? []
  if (!address) throw new Error(`nothing looks like ${pattern}`)
  return address.replaceAll('&amp;', '&')
}

beforeAll(async () => {
  paper = await servePaper()
  const article = await paper.textOf('/heritage/marib-dam')
  const rivers = await paper.textOf('/culture/maqam-rast')
  const styles = pick(article, /href="(\/_next\/static\/[^"]+\.css)"/)
  found.styles = styles
  found.font = pick(await paper.textOf(styles), /url\(["']?(\/fonts\/[^"')]+)/)
  found.picture = pick(article, /src="(\/media\/[^"]+)"/)
  found.sound = pick(rivers, /(?:src|href)="(\/media\/[^"]+\.mp3)"/)
  found.share = new URL(pick(article, /property="og:image" content="([^"]+)"/)).pathname
  found.oldShare = found.share.replace(/[0-9a-f]{8,}/, '0123456789abcdef')
  found.reader = pick(article, /src="(\/reader\/[^"]+)"/)
  found.month = new URL(
    pick(await paper.textOf('/sitemap.xml'), /<loc>([^<]+\/\d{4}-\d\d\/1\.xml)</),
  ).pathname
}, 60_000)
afterAll(() => paper?.stop())

type Kind = keyof typeof cacheControl
type Asked = [what: string, address: string, status: number, kind: Kind, init?: RequestInit]

const arabic =
  '/culture/%D8%A7%D9%84%D9%86%D9%82%D8%B7%D8%A9-%D8%A7%D9%84%D8%AA%D9%8A-%D9%82%D9%8A%D8%B3%D8%AA-%D8%A8%D9%87%D8%A7-%D8%A7%D9%84%D8%AD%D8%B1%D9%88%D9%81'

const table: Asked[] = [
  ['the front', '/', 200, 'page'],
  ['the front of the other edition', '/en', 200, 'page'],
  ['an article', '/heritage/marib-dam', 200, 'page'],
  ['the same once more, from what is kept', '/heritage/marib-dam', 200, 'page'],
  ['an article under Arabic letters', arabic, 200, 'page'],
  ['an article with a query', '/heritage/marib-dam?utm_source=chat', 200, 'page'],
  ['an article asked for its head', '/heritage/marib-dam', 200, 'page', { method: 'HEAD' }],
  ['a withdrawn article', '/geography/largest-islands', 200, 'page'],
  ['a section', '/heritage', 200, 'page'],
  ['a topic', `/topics/${encodeURIComponent('الماء')}`, 200, 'page'],
  ['an author', '/authors/desk-heritage', 200, 'page'],
  ['the latest', '/latest', 200, 'page'],
  ['a standing page', '/about', 200, 'page'],
  ['the search', '/search', 200, 'asked'],
  ['results', `/search?q=${encodeURIComponent('ماء')}`, 200, 'asked'],
  ['a feed', '/feeds/ar/rss.xml', 200, 'feed'],
  ['a feed asked for its head', '/feeds/ar/rss.xml', 200, 'feed', { method: 'HEAD' }],
  ['a feed of a section', '/feeds/ar/section/heritage/feed.json', 200, 'feed'],
  ['a feed of no section', '/feeds/ar/section/none/feed.json', 404, 'refusal'],
  ['the index of sitemaps', '/sitemap.xml', 200, 'feed'],
  ['the sitemap of a month', 'month', 200, 'feed'],
  ['the news sitemap', '/sitemaps/news.xml', 200, 'feed'],
  ['robots.txt', '/robots.txt', 200, 'feed'],
  ['a manifest', '/manifest.webmanifest', 200, 'feed'],
  ['the description of the search', '/opensearch/ar.xml', 200, 'feed'],
  ['a share picture', 'share', 200, 'forEver'],
  ['a share picture of what it showed before', 'oldShare', 302, 'moved'],
  ['a picture', 'picture', 200, 'forEver'],
  ['a picture asked for its head', 'picture', 200, 'forEver', { method: 'HEAD' }],
  ['a file as it was given', 'sound', 200, 'forEver'],
  ['a picture of nothing', '/media/0123456789abcdef/none.webp', 404, 'refusal'],
  ['a font', 'font', 200, 'forEver'],
  ['a style sheet', 'styles', 200, 'forEver'],
  ["the readers' script", 'reader', 200, 'forEver'],
  ['an icon', '/icon.svg', 200, 'file'],
  ['the icon that browsers ask for', '/favicon.ico', 200, 'file'],
  ['what stands urgent', '/api/urgent/ar', 200, 'urgent'],
  ['health', '/api/health', 200, 'api'],
  ['health in detail', '/api/health?detail', 200, 'api', { headers: token }],
  ['health in detail, for nobody', '/api/health?detail', 401, 'refusal'],
  ['whether it lives', '/api/health/live', 200, 'api'],
  ['whether it is ready', '/api/health/ready', 200, 'api'],
  ['figures', '/api/metrics', 200, 'api', { headers: token }],
  ['figures, for nobody', '/api/metrics', 401, 'refusal'],
  ['a publishing', '/api/publish', 200, 'api', { method: 'POST', headers: token }],
  ['a publishing, for nobody', '/api/publish', 401, 'api', { method: 'POST' }],
  ['a publishing that is read', '/api/publish', 405, 'refusal'],
  ['an old address', '/heritage/sadd-marib', 308, 'moved'],
  ['a slash at the end', '/latest/', 308, 'moved'],
  ['what is not there', '/heritage/none', 404, 'absent'],
  ['what is not there, asked for its head', '/heritage/none', 404, 'absent', { method: 'HEAD' }],
  ['what is not there, in English', '/en/none', 404, 'absent'],
  ['what is given up', '/heritage/given-up', 410, 'absent'],
  ['a page that is written to', '/heritage/marib-dam', 405, 'refusal', { method: 'POST', body: 'x' }],
  ['a feed that is written to', '/feeds/ar/rss.xml', 405, 'refusal', { method: 'POST', body: 'x' }],
  ['a picture that is put', '/media/a/b.webp', 405, 'refusal', { method: 'PUT', body: 'x' }],
  ['a page asked what it takes', '/', 405, 'refusal', { method: 'OPTIONS' }],
  ['a malformed escape', '/heritage/%D8', 400, 'refusal'],
  ['an encoded slash', '/media/a%2Fb', 400, 'refusal'],
  ['a long address', `/${'a'.repeat(4_500)}`, 414, 'refusal'],
  ['a longer one', `/${'a'.repeat(8_500)}`, 414, 'refusal'],
  ...(
    [
      '/media /media/abc /feeds /sitemaps /opensearch /opensearch/a/b /robots.txt/x /sitemap.xml/x /share-pictures',
      '/api /api/none /api/health/none /api/urgent /_next /_next/none /_next/data/x/latest.json',
      '/_next/static/none.js /_next/static/%28none%29.js /_next/image?url=%2Ficon-512.png&w=640&q=75 /fonts/none.woff2',
    ]
      .join(' ')
      .split(' ') as string[]
  ).map((address): Asked => [`what only looks like a file: ${address}`, address, 404, 'absent']),
]

function expectGuarded(headers: Headers, status: number) {
  for (const [name, value] of Object.entries(everywhere))
    expect([name, headers.get(name)]).toEqual([name, value])
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  expect(headers.get('x-request-id')).toMatch(/^[\w.:-]+$/)
  for (const name of ['x-powered-by', 'server', 'x-next-cache-tags']) expect(headers.get(name)).toBeNull()
  // A 304 would rewrite the policy of the page that the reader has.
  if (status !== 304) expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
}

describe('an answer says for how long it may be kept, and carries the headers of safety', () => {
  it.each(table)('%s (%s): %i, %s', async (_what, address, status, kind, init) => {
    const answer = await paper.ask(found[address] ?? address, init)
    const body = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cacheControl[kind]])
    expectGuarded(answer.headers, status)
    if (status === 405)
      expect(answer.headers.get('allow')).toBe(address === '/api/publish' ? 'POST' : 'GET, HEAD')
    // A reader who went astray gets a page and not the framework's bare line; no reader goes where its data would be.
    if (
      status === 404 &&
      kind === 'absent' &&
      init?.method !== 'HEAD' &&
      !address.startsWith('/_next/data')
    ) {
      expect(body).toContain('<h1')
      expect(body).not.toMatch(/__next_error__|This page could not be found/)
    }
  })

  it.each([
    ['a page', '/heritage/marib-dam', 'page', 'etag'],
    ['a feed', '/feeds/ar/rss.xml', 'feed', 'etag'],
    ['a picture', 'picture', 'forEver', 'etag'],
    // Files of the build and of `public/` are named by their date alone.
    ['a style sheet', 'styles', 'forEver', 'last-modified'],
  ] as const)('%s that the reader has already: 304', async (_what, address, kind, validator) => {
    const href = found[address] ?? address
    const { headers } = await paper.ask(href)
    const known = headers.get(validator) ?? ''
    expect(known).not.toBe('')
    if (validator === 'last-modified') expect(headers.get('etag')).toBeNull()
    const answer = await paper.ask(href, {
      // A request by hand says otherwise that it wants no kept answer at all.
      headers: {
        [validator === 'etag' ? 'if-none-match' : 'if-modified-since']: known,
        'cache-control': 'max-age=0',
      },
    })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([304, cacheControl[kind]])
    expectGuarded(answer.headers, 304)
  })

  it('a part of a sound, and a part that there is not', async () => {
    const part = await paper.ask(found.sound ?? '', { headers: { range: 'bytes=0-9' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10])
    expect(part.headers.get('cache-control')).toContain(cacheControl.forEver)
    expectGuarded(part.headers, 206)
    const none = await paper.ask(found.sound ?? '', { headers: { range: 'bytes=99999999-' } })
    expect([none.status, none.headers.get('cache-control')]).toEqual([416, cacheControl.refusal])
    expectGuarded(none.headers, 416)
  })

  const head = 'Host: khabar.example\r\nConnection: close\r\n'
  it.each([
    ['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', 400, `GET / HTTP/1.1\r\n${head}Host: other.example\r\n\r\n`],
    ['no host at all', 400, 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ["another server's address", 400, `GET http://other.example/ HTTP/1.1\r\n${head}\r\n`],
    ['another version', 400, `GET / HTTP/9.9\r\n${head}\r\n`],
    ['lines that end otherwise', 400, 'GET / HTTP/1.1\nHost: khabar.example\n\n'],
    ['two lengths', 400, `POST / HTTP/1.1\r\n${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    [
      'a length and pieces',
      400,
      `POST / HTTP/1.1\r\n${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['what nobody can expect', 417, `GET / HTTP/1.1\r\n${head}Expect: wonders\r\n\r\n`],
    ['a long head', 431, `GET / HTTP/1.1\r\n${head}X-Long: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['a body without end', 413, `POST /api/publish HTTP/1.1\r\n${head}Content-Length: 99999999999\r\n\r\nab`],
  ])('a request with %s: %i', async (_what, status, text) => {
    const { answers, how } = await askRaw(paper.origin, text)
    expect([how, answers.map((answer) => answer.status)]).toEqual(['closed', [status]])
    const headers = answers[0]?.headers ?? new Headers()
    expect(headers.get('cache-control')).toBe(cacheControl.refusal)
    expectGuarded(headers, status)
  })

  it('who asks for another protocol gets the page in this one', async () => {
    const upgrade = `GET /latest HTTP/1.1\r\nHost: khabar.example\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`
    const { answers, how } = await askRaw(paper.origin, upgrade, { still: 1_000 })
    expect([how, answers.map((answer) => answer.status)]).toEqual(['closed', [200]])
    expectGuarded(answers[0]?.headers ?? new Headers(), 200)
  })
})
