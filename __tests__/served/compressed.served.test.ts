import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receive as receiveFrom } from '../fixtures/servers/receive'
import { type Paper, servePaper } from './support/servePaper'

let paper: Paper
let styles: string
beforeAll(async () => {
  paper = await servePaper()
  styles = /href="(\/_next\/static\/[^"]+\.css)"/.exec(await paper.textOf('/'))?.[1] ?? ''
}, 60_000)
afterAll(() => paper?.stop())

const receive = (address: string, accepted: string) =>
  receiveFrom(paper.origin + address, { 'accept-encoding': accepted })

describe('what is read travels packed as its reader accepts it', () => {
  it.each([
    ['the front', () => '/'],
    ['an article', () => '/heritage/marib-dam'],
    ['results', () => '/search?q=water'],
    ['a page that is not there', () => '/heritage/nothing'],
    ['styles', () => styles],
    ['a feed', () => '/feeds/ar/rss.xml'],
    ['a sitemap', () => '/sitemap.xml'],
  ])('%s', async (_what, address) => {
    const plain = await receive(address(), 'identity')
    expect(plain.coding).toBe('identity')
    expect(plain.body.byteLength).toBeGreaterThan(1_024)
    // Rendered, from the page cache, and as it was sent before.
    for (let time = 1; time <= 3; time++) {
      const [brotli, gzip] = [await receive(address(), 'gzip, deflate, br'), await receive(address(), 'gzip')]
      expect([brotli.coding, gzip.coding]).toEqual(['br', 'gzip'])
      for (const packed of [brotli, gzip]) {
        expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding')
        expect(packed.body.equals(plain.body)).toBe(true)
      }
      expect(brotli.bytes).toBeLessThan(gzip.bytes)
    }
  })

  it.each([
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['zstd', 'identity'],
    ['*', 'br'],
    ['br', 'br'],
  ])('an article for who accepts %s', async (accepted, coding) => {
    expect((await receive('/heritage/marib-dam', accepted)).coding).toBe(coding)
    expect((await receive('/heritage/marib-dam', accepted)).coding).toBe(coding)
  })
})
