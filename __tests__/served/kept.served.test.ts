import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Received, receive } from '../fixtures/servers/receive'
import { type Paper, servePaper } from './support/servePaper'

let paper: Paper
let sharePage: string
beforeAll(async () => {
  paper = await servePaper()
  const id = /\/s\/([0-9a-z]{8})"/.exec(await paper.textOf('/heritage/marib-dam'))?.[1]
  sharePage = `/share/${id}`
}, 60_000)
afterAll(() => paper?.stop())

const ask = (address: string, headers: Record<string, string> = {}) =>
  receive(paper.origin + address.replace('share', sharePage), { 'accept-encoding': 'identity', ...headers })

/** Headers of one answer alone, or of the way in which it is cut into pieces. */
const passing = ['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

function comparable({ status, headers, body }: Received) {
  const entries = Object.entries(headers).filter(([name]) => !passing.includes(name))
  return { status, headers: Object.fromEntries(entries), text: body.toString() }
}

/** `no-cache` and a query are left to the framework. */
const fromFramework = { 'cache-control': 'no-cache' }

/** Every kind of page that is kept. */
const pages = [
  '/',
  '/en',
  '/heritage/marib-dam',
  '/heritage',
  `/topics/${encodeURIComponent('الماء')}`,
  '/authors/desk-heritage',
  '/latest',
  '/about',
  '/latest/page/2',
  '/corrections',
  'share',
  '/en/heritage/marib-dam',
]

describe('a page that is kept is answered as the framework answers it', () => {
  it.each(pages)('%s', async (address) => {
    await ask(address)
    for (const coding of ['identity', 'gzip', 'br']) {
      const own = await ask(address, { 'accept-encoding': coding })
      const theirs = await ask(address, { 'accept-encoding': coding, ...fromFramework })
      expect([own.status, own.coding, own.headers['x-nextjs-cache']]).toEqual([200, coding, 'HIT'])
      // The framework sends it in pieces, of which it does not say how many bytes they are.
      if (coding !== 'identity') expect(theirs.headers['content-length']).toBeUndefined()
      expect(own.headers['content-length']).toBe(String(own.bytes))
      expect(comparable(own)).toEqual(comparable(theirs))
    }
  })

  it.each(pages)('%s, to a reader who has it', async (address) => {
    const { etag = '', vary } = (await ask(address)).headers
    const known = { 'if-none-match': etag }
    const [own, theirs] = [await ask(address, known), await ask(`${address}?utm_source=chat`, known)]
    expect(own.status).toBe(304)
    // With what the whole answer says of it (RFC 9110, 15.4.5); who compresses for the framework looks at bodies alone.
    Object.assign(theirs.headers, { vary })
    expect(comparable(own)).toEqual(comparable(theirs))
  })
})
