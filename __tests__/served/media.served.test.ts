import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receive } from '../fixtures/servers/receive'
import { until } from '../fixtures/servers/startServer'
import { askRaw } from './support/askRaw'
import { type Paper, servePaper } from './support/servePaper'

let paper: Paper
const found: Record<string, string> = {}

const pick = (text: string, pattern: RegExp): string => {
  const [, address] = pattern.exec(text) ?? []
  if (!address) throw new Error(`nothing looks like ${pattern}`)
  return address.replaceAll('&amp;', '&')
}

/** A drawing in bands of four colours, as long as an infographic. */
async function drawLong(width: number, height: number): Promise<Buffer> {
  const bands = ['#24509e', '#0b6b57', '#8a5600', '#931d57'].map((background, band) => ({
    input: { create: { width, height: Math.floor(height / 4), channels: 3 as const, background } },
    left: 0,
    top: band * Math.floor(height / 4),
  }))
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite(bands)
    .jpeg()
    .toBuffer()
}

const article = (title: string, file: string) =>
  `---\ntitle: ${title}\npublishedAt: 2026-11-01T10:00:00+03:00\nimage:\n  file: ${file}\n  alt: رسم طويل\n---\n\nفقرة.\n\n<Figure src="${file}" alt="رسم طويل" />\n`

beforeAll(async () => {
  paper = await servePaper()
  paper.write('media/tall.jpg', await drawLong(1000, 20_000))
  paper.write('media/wider.jpg', await drawLong(1900, 17_000))
  paper.write('ar/heritage/tall.mdx', article('طبقات البئر', 'tall.jpg'))
  paper.write('ar/heritage/wider.mdx', article('طبقات الجبل', 'wider.jpg'))
  await paper.publish()
  const dam = await paper.textOf('/heritage/marib-dam')
  const maqam = await paper.textOf('/culture/maqam-rast')
  found.webp = pick(dam, /src="(\/media\/[^"]+\.webp)"/)
  found.avif = found.webp.replace(/\.webp$/, '.avif')
  found.original = found.webp.replace(/\/w\d+\//, '/')
  found.sound = pick(maqam, /(?:src|href)="(\/media\/[^"]+\.mp3)"/)
  found.film = pick(await paper.textOf('/science/tides'), /src="(\/media\/[^"]+\.webm)"/)
  found.share = new URL(pick(dam, /property="og:image" content="([^"]+)"/)).pathname
}, 60_000)
afterAll(() => paper?.stop())

describe('a file says how long it is', () => {
  const browser = { 'accept-encoding': 'gzip, deflate, br', accept: 'image/avif,image/webp,*/*' }

  it.each(['webp', 'avif', 'original', 'sound', 'film', 'share'])('%s: whole, and to HEAD', async (what) => {
    const href = paper.origin + (found[what] ?? '')
    const whole = await receive(href, browser)
    expect([whole.status, whole.coding]).toEqual([200, 'identity'])
    expect(whole.bytes).toBeGreaterThan(1_000)
    expect(whole.headers['content-length']).toBe(String(whole.bytes))
    expect(whole.headers['transfer-encoding']).toBeUndefined()
    expect(whole.headers).not.toHaveProperty('x-khabar-length')
    const head = await receive(href, browser, 'HEAD')
    expect([head.status, head.bytes]).toEqual([200, 0])
    const { date: _, 'x-request-id': __, connection: ___, 'keep-alive': ____, ...told } = head.headers
    expect(whole.headers).toMatchObject(told)
    expect(told['content-length']).toBe(String(whole.bytes))
    const known = await receive(href, { ...browser, 'if-none-match': whole.headers.etag ?? '' })
    expect([known.status, known.bytes]).toEqual([304, 0])
  })

  it.each(['sound', 'film'])('%s: in part', async (what) => {
    const href = paper.origin + (found[what] ?? '')
    const part = await receive(href, { ...browser, range: 'bytes=2-11' })
    expect([part.status, part.bytes, part.headers['content-length']]).toEqual([206, 10, '10'])
    expect(part.headers['content-range']).toMatch(/^bytes 2-11\/\d+$/)
  })

  it.each(['webp', 'sound', 'share'])('%s: over HTTP/1.0', async (what) => {
    const path = found[what] ?? ''
    const { text } = await askRaw(paper.origin, `GET ${path} HTTP/1.0\r\nHost: khabar.example\r\n\r\n`)
    const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
    expect(head).not.toMatch(/transfer-encoding/i)
    expect(Number(/^content-length: (\d+)/im.exec(head)?.[1])).toBe(body.length)
  })

  it('and says no length of what is packed on its way', async () => {
    const captions = pick(await paper.textOf('/science/tides'), /src="(\/media\/[^"]+\.vtt)"/)
    const packed = await receive(paper.origin + captions, browser)
    expect(packed.headers['content-length'] ?? String(packed.bytes)).toBe(String(packed.bytes))
    expect(packed.body.toString()).toMatch(/^WEBVTT/)
  })
})

describe('a very tall picture', () => {
  it.each(['tall', 'wider'])('%s: is there in every width that its page names', async (slug) => {
    const page = await paper.textOf(`/heritage/${slug}`)
    const named = [...page.matchAll(new RegExp(`/media/[0-9a-f]+/w\\d+/${slug}\\.\\w+`, 'g'))]
    const addresses = [...new Set(named.map(([address]) => address))]
    expect(addresses.length).toBeGreaterThan(4)
    for (const address of addresses) {
      const response = await paper.ask(address)
      expect([address, response.status]).toEqual([address, 200])
      const seen = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect(seen.width).toBe(Number(/\/w(\d+)\//.exec(address)?.[1]))
      expect(seen.height / seen.width).toBeCloseTo(slug === 'tall' ? 20 : 17_000 / 1900, 1)
    }
  })

  it('and in the one that the feed names', async () => {
    const feed = await paper.textOf('/feeds/ar/section/heritage/rss.xml')
    const address = pick(feed, /https:\/\/khabar\.example(\/media\/[0-9a-f]+\/w\d+\/tall\.jpg)/)
    expect((await paper.ask(address)).headers.get('content-type')).toBe('image/jpeg')
  })
})

describe.skipIf(!existsSync('/proc/self'))('the process that makes pictures', () => {
  const makers = () => paper.findProcesses('pictureMaker.mjs')
  let turn = 0
  /** Asks for a picture that was not made before. */
  const askNew = () => {
    const widths = [160, 320, 480, 640, 1280, 1920].flatMap((width) => [`${width}.avif`, `${width}.webp`])
    const [width = '', format = ''] = (widths[turn++] ?? '').split('.')
    return paper.ask((found.webp ?? '').replace(/\/w\d+\/(.*)\.webp/, `/w${width}/$1.${format}`))
  }

  it('is replaced when it is killed, and the server stays', async () => {
    expect((await askNew()).status).toBe(200)
    const before = makers()
    expect(before).toHaveLength(1)
    process.kill(before[0] ?? 0, 'SIGKILL')
    await until('it is gone', () => makers().length === 0)
    expect((await askNew()).status).toBe(200)
    expect(makers()).toHaveLength(1)
    expect(makers()).not.toEqual(before)
    expect(paper.isUp()).toBe(true)
  })

  it('answers what is under way after a signal to all, and ends with the server', async () => {
    await askNew()
    const [maker = 0] = makers()
    const under = askNew()
    paper.signal('SIGTERM')
    expect((await under).status).toBe(200)
    expect(await paper.end('SIGTERM')).toBe(0)
    await until('it is gone', () => !existsSync(`/proc/${maker}`))
  })

  it('ends with a server that was killed', async () => {
    const other = await servePaper()
    await other.ask(found.webp ?? '')
    const [maker = 0] = other.findProcesses('pictureMaker.mjs')
    const [server = 0] = other.findProcesses('server.mjs')
    expect([maker > 0, server > 0]).toEqual([true, true])
    process.kill(server, 'SIGKILL')
    await until('it is gone', () => !existsSync(`/proc/${maker}`))
    await other.stop()
  })
})
