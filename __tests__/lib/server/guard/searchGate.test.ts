import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenGuarded } from '../../../fixtures/servers/listenGuarded'

let server: Server
let origin = ''
const held: { request: IncomingMessage; response: ServerResponse }[] = []

beforeEach(async () => {
  vi.stubEnv('SEARCHES_AT_ONCE', '1')
  held.length = 0
  ;({ server, origin } = await listenGuarded((request, response) => {
    if (request.url?.startsWith('/latest')) response.end('latest')
    else held.push({ request, response })
  }))
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true))

it('makes searches one after the other, has eight wait, turns others away in their language, and stops nobody else', async () => {
  const first = fetch(`${origin}/search?q=a`)
  await until(() => held.length === 1)
  const waiting = Array.from({ length: 8 }, (_, place) =>
    fetch(`${origin}${place % 2 ? '/%73earch' : '/api/search'}?q=${place}`),
  )
  // Once one is turned away the places are taken.
  const turnedAway = await vi.waitFor(async () => {
    const answer = await fetch(`${origin}/search?q=%D8%B3%D8%AF&x="`, { signal: AbortSignal.timeout(400) })
    expect(answer.status).toBe(503)
    return answer
  })
  expect(turnedAway.headers.get('retry-after')).toBe('2')
  expect(turnedAway.headers.get('cache-control')).toBe('no-store')
  const page = await turnedAway.text()
  expect(page).toContain('البحث مزدحم الآن')
  expect(page).toContain('href="/search?q=%D8%B3%D8%AF')
  expect(await (await fetch(`${origin}/en/search?q=dam`)).text()).toContain('Search is busy')
  const api = await fetch(`${origin}/api/search?q=a`)
  expect([api.status, api.headers.get('retry-after'), await api.text()]).toEqual([503, '2', '{}'])
  expect(await (await fetch(`${origin}/latest`)).text()).toBe('latest')
  expect(held).toHaveLength(1)

  for (let done = 0; done < 9; done++) {
    await until(() => held.length === done + 1)
    held[done]?.response.end(`answer ${done}`)
  }
  const answers = await Promise.all([first, ...waiting].map(async (answer) => (await answer).status))
  expect(answers).toEqual(Array.from({ length: 9 }, () => 200))
})

it('a reader who leaves makes room', async () => {
  const leaving = new AbortController()
  const left = fetch(`${origin}/search?q=a`, { signal: leaving.signal }).catch(() => 'left')
  await until(() => held.length === 1)
  const next = fetch(`${origin}/search?q=b`)
  leaving.abort()
  expect(await left).toBe('left')
  await until(() => held.length === 2)
  held[1]?.response.end('b')
  expect(await (await next).text()).toBe('b')
})

it.each([
  ['ten thousand Latin letters', 'a'.repeat(10_000), 'a'.repeat(400)],
  [
    'ten thousand Arabic letters',
    encodeURIComponent('س'.repeat(10_000)),
    encodeURIComponent('س'.repeat(400)),
  ],
])('%s are a search for their beginning', async (_, written, read) => {
  const asked = fetch(`${origin}/search?q=${written}&utm_source=chat`)
  await until(() => held.length === 1)
  expect(held[0]?.request.url).toBe(`/search?q=${read}`)
  held[0]?.response.end('x')
  expect((await asked).status).toBe(200)
  expect((await fetch(`${origin}/latest?q=${'a'.repeat(10_000)}`)).status).toBe(414)
})
