import { afterAll, beforeAll, expect, it } from 'vitest'
import { askRaw } from './support/askRaw'
import { type Paper, servePaper, token } from './support/servePaper'

let paper: Paper
beforeAll(async () => {
  paper = await servePaper()
}, 60_000)
afterAll(() => paper?.stop())

/** Asks without what `fetch` does to an address before it sends it. */
async function ask(target: string) {
  const { answers } = await askRaw(
    paper.origin,
    `GET ${target} HTTP/1.1\r\nHost: khabar.example\r\nConnection: close\r\n\r\n`,
  )
  const [answer] = answers
  if (!answer) throw new Error(`${target}: no answer`)
  return answer
}

it.each([
  ...['/heritage/petra.rsc', '/index.rsc', '/.rsc', '/nowhere.rsc', '/search.rsc?q=a', '/missing.rsc'],
  ...['/media/x.rsc', '/_next/static/x.rsc', '/robots.txt.rsc', '/heritage.prefetch.rsc', '/icon.svg.rsc'],
  ...['/heritage/petra.segments/_tree.segment.rsc', '/_next/data/x/heritage/petra.json', '/x/../index.rsc'],
])('%s is no address of the site', async (target) => {
  const answer = await ask(target)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(answer.body).toBe((await ask('/nowhere')).body)
})

const countSearches = async () => {
  const figures = await (await paper.ask('/api/metrics', { headers: token })).text()
  return Number(/khabar_requests_total\{kind="search",status="200"\} (\d+)/.exec(figures)?.[1] ?? 0)
}

it.each(['/x/../search?q=a', '/./search?q=a', '/%2e/search?q=a', '/x/%2E%2e/search?q=a'])(
  '%s is a search, and waits where searches wait',
  async (target) => {
    const before = await countSearches()
    expect((await ask(target)).status).toBe(200)
    expect(await countSearches()).toBe(before + 1)
  },
)

it.each(['/heritage//petra?x=1', '/heritage/?x=1', '/\\heritage?x=1'])(
  '%s leads on, and nobody keeps it',
  async (target) => {
    const { status, headers } = await ask(target)
    expect([status, headers.get('cache-control')]).toEqual([308, 'private, no-store'])
    expect(headers.get('location')).toMatch(/^\/heritage(?:\/petra)?\?x=1$/)
  },
)

it.each([
  '/.//other.example/',
  '/x/..//other.example',
  '/\\other.example',
  '/\\/other.example',
  '/%2e//other.example',
])('%s does not lead out of the site', async (target) => {
  const { status, headers } = await ask(target)
  expect([308, 400]).toContain(status)
  expect(headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/)
})

it.each(['/nowhere', '/heritage/', '/robots.txt', '/api/urgent/ar'])(
  '%s is refused with more names in its query than anyone means',
  async (address) => {
    const few = await ask(`${address}?${'a&'.repeat(99)}`)
    expect(few.status).toBe((await ask(address)).status)
    expect((await ask(`${address}?${'a&'.repeat(3_900)}`)).status).toBe(414)
  },
)

it('a search finds what it is asked for among them', async () => {
  const plain = await ask('/search?q=%D8%B3%D8%AF')
  expect((await ask(`/search?${'a&'.repeat(3_000)}q=%D8%B3%D8%AF`)).body).toBe(plain.body)
})
