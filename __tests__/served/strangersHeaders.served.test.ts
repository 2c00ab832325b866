import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receive } from '../fixtures/servers/receive'
import { type Paper, servePaper } from './support/servePaper'

/** One server that keeps its pages, and one whose pages are all too large to be kept: each is rendered for who asks. */
let keeping: Paper
let rendering: Paper
beforeAll(async () => {
  ;[keeping, rendering] = await Promise.all([servePaper(), servePaper({ PAGE_CACHE_MB: '0.0001' })])
}, 120_000)
afterAll(() => Promise.all([keeping?.stop(), rendering?.stop()]))

const nonce = 'c3RyYW5nZXI'
const policy = `script-src 'nonce-${nonce}'`

const addresses = [
  ...['/', '/en', '/heritage', '/heritage/petra', '/about', '/latest', '/nowhere', '/heritage/given-up'],
  ...[
    '/search?q=%D8%B3%D8%AF',
    '/heritage/',
    '/robots.txt',
    '/feeds/ar/rss.xml',
    '/api/urgent/ar',
    '/icon.svg',
  ],
]

/** Headers that a server in front, a program or a stranger may send along; none of them changes what is answered. */
const strange: [string, string][] = [
  ['content-security-policy', policy],
  ['content-security-policy-report-only', policy],
  ['user-agent', ''],
  ['x-forwarded-host', 'other.example'],
  ['x-forwarded-proto', 'https'],
  ['x-forwarded-port', '99'],
  ['x-nonce', nonce],
  ['sec-fetch-dest', 'image'],
  ['accept-language', 'en'],
  ['if-match', '"x"'],
  ['if-unmodified-since', 'Fri, 01 Jan 1999 00:00:00 GMT'],
  ['x-next-revalidated-tags', '/'],
  ['x-now-route-matches', '1=x'],
  ['x-next-intl-locale', 'en'],
]

/** Headers of one answer alone. */
const passing = ['date', 'x-request-id']

async function ask(paper: Paper, address: string, headers: Record<string, string> = {}) {
  const received = await receive(paper.origin + address, {
    ...{ 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0' },
    ...headers,
  })
  const entries = Object.entries(received.headers).filter(([name]) => !passing.includes(name))
  return { status: received.status, headers: Object.fromEntries(entries), text: received.body.toString() }
}

describe('what a stranger sends along does not change what is answered', () => {
  it.each(addresses)('%s', async (address) => {
    await ask(rendering, address)
    const plain = await ask(rendering, address)
    for (const [name, value] of strange)
      expect([name, await ask(rendering, address, { [name]: value })]).toEqual([name, plain])
  })
})

it('nor what the next reader gets, from what is kept', async () => {
  for (const address of addresses) {
    const first = await ask(keeping, address, { 'content-security-policy': policy, 'user-agent': '' })
    const next = await ask(keeping, address)
    expect([address, first.text.includes(nonce), next.text]).toEqual([address, false, first.text])
  }
})
