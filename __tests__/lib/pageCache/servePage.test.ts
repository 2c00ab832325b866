import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hrefOf } from '@/lib/address/href'
import { servePage } from '@/lib/pageCache/servePage'
import { cacheControl } from '@/lib/http/cacheControl'
import { pageCache } from '@/lib/pageCache/pageCache'
import { standing } from '@/lib/urgent/urgentSlot'
import { receive } from '../../fixtures/servers/receive'

const { resolve, compress } = vi.hoisted(() => ({
  resolve: vi.fn(() => ({ what: 'article' })),
  compress: vi.fn(),
}))
/** One query leads elsewhere by a rule of the newsroom. */
const findOldQuery = (_path: string, query: URLSearchParams) =>
  query.get('p') === '123' ? { what: 'gone' } : undefined
vi.mock('@/lib/newsroom/currentNewsroom', () => ({ currentNewsroom: () => ({ resolve, findOldQuery }) }))
vi.mock('@/lib/http/codings', async (original) => {
  const own = await original<typeof import('@/lib/http/codings')>()
  return { ...own, encode: compress.mockImplementation(own.encode) }
})

const path = '/heritage/آثار-مأرب'
const href = hrefOf(path)
const page = (text: string) => ({
  kind: 'APP_PAGE',
  html: `<body><!--urgent ar--><!--/urgent-->${text}</body>`,
  headers: { 'x-next-cache-tags': `_N_T_${href}`, 'x-own': '1' },
})

function keep(text: string) {
  pageCache().get(path)
  pageCache().set(path, page(text), { revalidate: 3600 })
}

let server: Server
let origin: string
/** Before each test. */
let hits: number

/** Behind it stands who says that it is the framework. */
beforeEach(async () => {
  resolve.mockReturnValue({ what: 'article' })
  standing().ar = ''
  pageCache().dropAll()
  keep('سدّ مأرب')
  hits = pageCache().figures().hits
  server = createServer((request, response) => {
    if (!servePage(request, response)) response.end('framework')
  })
  await once(server.listen(0), 'listening')
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.useRealTimers()
  server.close()
})

type Ask = { headers?: Record<string, string>; at?: string; method?: string }

const ask = ({ headers = {}, at = href, method }: Ask = {}) => receive(origin + at, headers, method)
const askIn = (coding: string) => ask({ headers: { 'accept-encoding': coding } })
const textOf = async (asked?: Ask) => String((await ask(asked)).body)
const countKept = () => pageCache().figures().bytes

describe('a page that is kept', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', undefined],
  ])('is answered to who accepts %s', async (accepted, coding) => {
    for (const _time of ['made', 'remembered']) {
      const { status, headers, bytes, body } = await askIn(accepted)
      expect([status, String(body)]).toEqual([200, page('سدّ مأرب').html])
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(bytes),
        'cache-control': cacheControl.page,
        'x-own': '1',
      })
      expect(headers['content-encoding']).toBe(coding)
      expect(headers.vary).toContain('Accept-Encoding')
      expect(headers).not.toHaveProperty('x-next-cache-tags')
    }
  })

  it('is compressed once for all who ask at the same time', async () => {
    const before = countKept()
    const answers = await Promise.all(Array.from({ length: 20 }, () => askIn('br')))
    expect(countKept() - before).toBe(answers[0]?.bytes)
  })

  it('is counted with all that is remembered of it, and no more once another notice stands', async () => {
    const before = countKept()
    const [zipped, packed] = [await askIn('gzip'), await askIn('br')]
    expect(countKept() - before).toBe(zipped.bytes + packed.bytes)
    standing().ar = '<p>عاجل</p>'
    const urgent = await askIn('br')
    expect(countKept() - before).toBe(urgent.bytes)
  })

  it('is not counted with what was compressed for a notice that ended meanwhile', async () => {
    const before = countKept()
    const early = askIn('br')
    await vi.waitFor(() => expect(pageCache().figures().hits).toBeGreaterThan(hits))
    standing().ar = '<p>عاجل</p>'
    const late = await askIn('br')
    expect(String((await early).body)).not.toContain('عاجل')
    expect(countKept() - before).toBe(late.bytes)
  })

  it('is compressed anew after it could not be', async () => {
    compress.mockRejectedValueOnce(new Error('no memory'))
    await expect(askIn('br')).rejects.toThrow('socket hang up')
    expect(String((await askIn('br')).body)).toBe(page('سدّ مأرب').html)
  })

  it('says to who asks for its head what it would say with its body', async () => {
    for (const coding of ['identity', 'br']) {
      const headers = { 'accept-encoding': coding }
      const [whole, head] = [await ask({ headers }), await ask({ headers, method: 'HEAD' })]
      expect([head.status, head.bytes]).toEqual([200, 0])
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
    }
  })

  it('counts as used', async () => {
    await ask()
    expect(pageCache().figures().hits).toBe(hits + 1)
  })

  it('is gone with the page', async () => {
    await ask()
    pageCache().drop([path])
    expect(await textOf()).toBe('framework')
    keep('سدّ مأرب الجديد')
    expect(await textOf()).toContain('الجديد')
  })

  it('carries the notice that stands now', async () => {
    const { headers: before } = await ask()
    standing().ar = '<p>عاجل</p>'
    const urgent = await ask()
    expect(String(urgent.body)).toContain('عاجل')
    expect(urgent.headers.etag).not.toBe(before.etag)
    expect(await textOf()).toContain('عاجل')
    standing().ar = ''
    expect(await textOf()).not.toContain('عاجل')
  })

  it('is not sent again to a reader who has it', async () => {
    const { headers } = await ask()
    const etag = headers.etag ?? ''
    for (const known of [etag, etag.replace(/^W\//, ''), `"other", ${etag}`]) {
      const again = await ask({ headers: { 'if-none-match': known } })
      expect([again.status, again.bytes, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await ask({ headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    standing().ar = '<p>عاجل</p>'
    expect(await textOf({ headers: { 'if-none-match': etag } })).toContain('عاجل')
    const urgent = (await ask()).headers.etag ?? ''
    expect((await ask({ headers: { 'if-none-match': urgent } })).status).toBe(304)
    for (const next of ['<p>عاجل آخر</p>', '']) {
      standing().ar = next
      expect((await ask({ headers: { 'if-none-match': urgent } })).status).toBe(200)
    }
    expect((await ask({ headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each(['absent', 'moved', 'retracted'])(
    'is left to the framework once its address is %s',
    async (what) => {
      resolve.mockReturnValue({ what })
      expect(await textOf()).toBe('framework')
    },
  )

  it('is left to the framework when it may be out of date', async () => {
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
    expect(await textOf()).toBe('framework')
  })

  it.each<Ask>([
    { headers: { 'cache-control': 'no-cache' } },
    { headers: { 'accept-encoding': 'br;q=1, gzip;q=0.5' } },
    { headers: { 'accept-encoding': 'deflate' } },
    { at: `${href}?p=123` },
    { at: `${href}/` },
    { at: href.replace('/heritage/', '/heritage%2F') },
    { at: hrefOf(path.normalize('NFD')) },
    { at: '/%D8' },
    { method: 'POST' },
  ])('is left to the framework for %j', async (asked) => {
    expect(await textOf(asked)).toBe('framework')
  })

  it('is the same with every query that no rule of the newsroom uses', async () => {
    for (const query of ['?', '?utm_source=chat', '?fbclid=1&x=2', '?p=124', '?%D8'])
      expect([query, await textOf({ at: href + query })]).toEqual([query, await textOf()])
  })

  it('is the same in every spelling of its escapes', async () => {
    expect(await textOf({ at: href.toLowerCase() })).toBe(await textOf())
  })
})
