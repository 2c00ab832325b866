import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isTracking, trackingNames, trackingPrefix } from '@/lib/address/tracking'
import { type Front, nginx, startFront } from '../fixtures/servers/nginx'
import { type Server, startServer } from '../fixtures/servers/startServer'
import { makePaper } from './support/servePaper'

if (!nginx) console.warn('__tests__/served/queries: nginx is not installed, what it keeps is not tried')

let server: Server
let front: Front | undefined

async function open() {
  const paper = makePaper()
  paper.write(
    'redirects.yaml',
    'gone: [/heritage/given-up, "/?p=9"]\nredirects:\n  /?p=123: /heritage/marib-dam\n  /old/place: /heritage/petra\n',
  )
  server = await startServer({ CONTENT_DIR: paper.contentDir, DATA_DIR: paper.dataDir })
  if (nginx) front = await startFront(join(paper.root, 'nginx'), [new URL(server.origin).host])
}

beforeAll(open, 90_000)
afterAll(async () => {
  await front?.stop()
  await server?.end('SIGKILL')
})

/** The parts of an answer on which a reader or a cache acts. */
async function ask(origin: string, href: string) {
  const answer = await fetch(origin + href, { redirect: 'manual' })
  const headers = ['location', 'content-type', 'cache-control', 'content-security-policy', 'x-robots-tag']
  return {
    status: answer.status,
    headers: headers.map((name) => answer.headers.get(name)),
    body: await answer.text(),
  }
}

const addresses = [
  ...['/', '/en', '/heritage', '/heritage/marib-dam', '/latest', '/about', '/authors/desk-heritage'],
  ...[
    '/heritage/',
    '/old/place',
    '/old/place/',
    '/heritage/sadd-marib',
    '/nowhere',
    '/heritage/given-up',
    '/en/nowhere',
  ],
  ...['/geography/largest-islands', '/feeds/ar/rss.xml', '/sitemap.xml', '/robots.txt', '/icon.svg', '/api'],
]
const queries = [
  '?p=123',
  '?p=9',
  '?utm_source=chat',
  '?fbclid=abc&gclid=',
  '?x=1',
  '?utm_source=a&q=%D8%B3',
  '?',
  '?q=سد&p=123',
]

const onlyTracking = (query: string) => {
  const names = [...new URLSearchParams(query).keys()]
  return names.every(isTracking)
}

it('a page is the same to the byte, whatever query no rule uses', async () => {
  for (const address of ['/', '/heritage', '/heritage/marib-dam', '/latest', '/about', '/nowhere']) {
    // Asked for twice: rendered, and kept.
    for (const query of ['?x=1', '', '?x=2&fbclid=3', '?utm_source=a']) {
      const plain = await ask(server.origin, address)
      expect([address + query, await ask(server.origin, address + query)]).toEqual([address + query, plain])
    }
  }
})

it('is answered from what is kept as the page without it is', async () => {
  for (const href of ['/heritage/petra', '/heritage/petra?fbclid=1', '/heritage/petra?anything'])
    await ask(server.origin, href)
  const answer = await fetch(`${server.origin}/heritage/petra?fbclid=2`)
  expect(answer.headers.get('x-nextjs-cache')).toBe('HIT')
})

it('what a query changed is nobody else’s to keep', async () => {
  const changed = [
    '/?p=123',
    '/?p=9',
    '/heritage/?x=1',
    '/old/place?x=1',
    '/search/?q=x',
    '/search?q=x',
    '/heritage/sadd-marib?x=1',
  ]
  for (const href of changed) {
    const { headers } = await ask(server.origin, href)
    expect([href, headers[2]]).toEqual([href, 'private, no-store'])
  }
})

describe.skipIf(!nginx)('nginx as it is shipped', () => {
  it('leads a short link to its article without the query of the reader before', async () => {
    const page = await ask(server.origin, '/heritage/marib-dam')
    const short = /\/s\/[\w-]+/.exec(page.body)?.[0] ?? 'no short link'
    const clean = await ask(server.origin, short)
    expect(clean.status).toBe(308)
    for (const query of queries) {
      await ask(front?.origin ?? '', short + query)
      expect([query, await ask(front?.origin ?? '', short)]).toEqual([query, clean])
    }
  })

  it('leads any name of a picture to the real one, whoever asked before', async () => {
    const page = await ask(server.origin, '/heritage/marib-dam')
    const [, hash = '', width = '', name = ''] =
      /\/media\/(\w+)\/(w\d+)\/([^"\s]+)\.webp/.exec(page.body) ?? []
    const real = `/media/${hash}/${width}/${name}.webp`
    const other = `/media/${hash}/${width}/other.webp`
    const picture = await ask(server.origin, real)
    const clean = await ask(server.origin, other)
    expect([clean.status, clean.headers[0]]).toEqual([308, real])
    for (const query of queries)
      for (const [address, answer] of [
        [other, clean],
        [real, picture],
      ] as const) {
        await ask(front?.origin ?? '', address + query)
        expect([address + query, await ask(front?.origin ?? '', address)]).toEqual([address + query, answer])
      }
  })

  it.each(addresses)('answers %s as if nobody had asked for it with a query', async (address) => {
    const clean = await ask(server.origin, address)
    for (const query of queries) {
      const asked = await ask(front?.origin ?? '', address + query)
      if (onlyTracking(query) && clean.status !== 308) expect([query, asked]).toEqual([query, clean])
      expect([query, await ask(front?.origin ?? '', address)]).toEqual([query, clean])
    }
  })

  it('hands nobody the words of another', async () => {
    for (const href of [
      '/search/?q=secret',
      '/search?q=secret',
      '/en/search/?q=secret',
      '/api/search?q=secret',
    ]) {
      await ask(front?.origin ?? '', href)
      const bare = await ask(front?.origin ?? '', href.replace(/\?.*/, ''))
      expect([href, JSON.stringify(bare).includes('secret')]).toEqual([href, false])
    }
  })
})

it('nginx and the site know the same names', () => {
  const conf = readFileSync('deploy/nginx/khabar.conf', 'utf8')
  const listed = /\(\?:utm_\\w\+\|([^)]+)\)/.exec(conf)?.[1]?.split('|')
  expect(listed).toEqual([...trackingNames])
  expect(trackingPrefix).toBe('utm_')
})
