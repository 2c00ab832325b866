import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerKept } from '@/lib/publish/answerKept'
import { pageCache } from '@/lib/publish/pageCache.mjs'
import { standing } from '@/lib/urgent/urgentSlot.mjs'

const { resolve } = vi.hoisted(() => ({ resolve: vi.fn(() => ({ what: 'article' })) }))
vi.mock('@/lib/content/opened', () => ({ newsroom: () => ({ resolve }) }))

const path = '/heritage/marib-dam'
const key = path
const page = (text: string) => ({
  kind: 'APP_PAGE',
  html: `<body><!--urgent ar--><!--/urgent-->${text}</body>`,
  headers: { 'x-next-cache-tags': `_N_T_${path}` },
})

function keep(text: string) {
  pageCache().get(key)
  pageCache().set(key, page(text))
}

const pack: Record<string, (html: string) => Buffer> = { gzip: gzipSync, br: brotliCompressSync }

let server: Server
let origin: string
/** How often the framework was asked. */
let asked: number

/** Stands for Next: sends what the page cache holds, compressed where that is accepted. */
beforeEach(async () => {
  asked = 0
  resolve.mockReturnValue({ what: 'article' })
  standing().ar = ''
  pageCache().dropAll()
  keep('سدّ مأرب')
  server = createServer((request, response) => {
    if (answerKept(request, response)) return
    asked++
    const kept = pageCache().get(key)
    const html = kept?.value.kind === 'APP_PAGE' ? kept.value.html : 'new'
    const coding = String(request.headers['accept-encoding'])
    response.setHeader('x-nextjs-cache', kept ? 'HIT' : 'MISS').setHeader('etag', '"1"')
    if (coding in pack) response.setHeader('content-encoding', coding)
    response.end(pack[coding]?.(html) ?? html)
  })
  await new Promise<void>((done) => server.listen(0, done))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterEach(() => void server.close())

const ask = (headers: Record<string, string> = { 'accept-encoding': 'identity' }, at = path) =>
  fetch(origin + at, { headers })
const textOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).text()

describe('a page that is kept', () => {
  it('is asked of the framework once, and is the same ever after', async () => {
    const first = await ask()
    const second = await ask()
    expect(asked).toBe(1)
    expect(await second.text()).toBe(await first.text())
    expect([second.status, second.headers.get('etag'), second.headers.get('x-nextjs-cache')]).toEqual([
      200,
      '"1"',
      'HIT',
    ])
  })

  it('is remembered in each coding', async () => {
    const inEach = async () => [
      await textOf({ 'accept-encoding': 'gzip' }),
      await textOf({ 'accept-encoding': 'br' }),
      await textOf(),
    ]
    const texts = await inEach()
    expect(await inEach()).toEqual(texts)
    expect(new Set(texts).size).toBe(1)
    expect(asked).toBe(3)
  })

  it('is gone with the page', async () => {
    await ask()
    pageCache().drop([path])
    expect(await textOf()).toBe('new')
    keep('سدّ مأرب الجديد')
    expect(await textOf()).toContain('الجديد')
  })

  it('carries the notice that stands now', async () => {
    await ask()
    standing().ar = '<p>عاجل</p>'
    expect(await textOf()).toContain('عاجل')
    expect(await textOf()).toContain('عاجل')
    standing().ar = ''
    expect(await textOf()).not.toContain('عاجل')
  })

  it('goes through the framework once its address means something else', async () => {
    await ask()
    resolve.mockReturnValue({ what: 'absent' })
    await ask()
    expect(asked).toBe(2)
  })

  it.each([
    [{ 'accept-encoding': 'identity', 'if-none-match': '"1"' }, path],
    [{ 'accept-encoding': 'identity', range: 'bytes=0-1' }, path],
    [{ 'accept-encoding': 'br;q=1, gzip;q=0.5' }, path],
    [{ 'accept-encoding': 'identity' }, `${path}?utm_source=chat`],
  ])('is left to the framework for %j %s', async (headers, at) => {
    await ask()
    await ask(headers, at)
    expect(asked).toBe(2)
  })

  it('counts what is remembered of it', async () => {
    const before = pageCache().figures().bytes
    await ask()
    await vi.waitFor(() => expect(pageCache().figures().bytes).toBeGreaterThan(before))
  })
})

it('what was zipped is what it was', async () => {
  await ask({ 'accept-encoding': 'gzip' })
  const { get } = await import('node:http')
  const body = await new Promise<Buffer>((done) =>
    get(origin + path, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)))
    }),
  )
  expect(gunzipSync(body).toString()).toContain('سدّ مأرب')
})
