import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { filePolicy } from '@/lib/http/contentPolicy'
import { describeRequest } from '@/lib/server/guard/requestInfo'
import { failurePolicy, writeFailurePage } from '@/lib/server/guard/failurePage'
import { guardResponse } from '@/lib/server/guard/guardResponse'
import { everywhere } from '@/lib/server/guard/securityHeaders'

let server: Server | undefined
afterEach(() => void server?.close())

/** Serves what `answer` writes, guarded, and asks for it. */
async function ask(path: string, answer: (response: ServerResponse) => void, init: RequestInit = {}) {
  server = createServer((request, response) => {
    const failure = { name: 'خبر & <أصدقاء>', links: [{ name: 'تراث', path: '/heritage' }] }
    guardResponse(response, describeRequest(request), ({ edition, path }) =>
      writeFailurePage(edition, path, failure),
    )
    answer(response)
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)
}

it('completes the head of every answer, and keeps a policy that is there', async () => {
  const plain = await ask('/a.txt', (response) => response.end('x'), { headers: { 'x-request-id': 'r-1' } })
  for (const [name, value] of Object.entries(everywhere)) expect(plain.headers.get(name)).toBe(value)
  expect(plain.headers.get('x-request-id')).toBe('r-1')
  expect(plain.headers.get('content-security-policy')).toBe(filePolicy)
  expect(plain.headers.get('content-length')).toBe('1')
  const own = await ask('/', (response) =>
    response.writeHead(200, { 'content-security-policy': 'sandbox' }).end(),
  )
  expect(own.headers.get('content-security-policy')).toBe('sandbox')
})

it('puts no policy on a 304: it would rewrite that of the kept page', async () => {
  const answer = await ask('/', (response) => response.writeHead(304).end())
  expect(answer.headers.get('content-security-policy')).toBeNull()
})

it('makes a new id where the given one is malformed', async () => {
  const { headers } = await ask('/', (response) => response.end(), { headers: { 'x-request-id': 'a b' } })
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

it.each([
  ['in one piece', (response: ServerResponse) => void Object.assign(response, { statusCode: 500 }).end('x')],
  [
    'in pieces, with a head of its own',
    (response: ServerResponse) => {
      response.setHeader('cache-control', 'public, s-maxage=5')
      response.writeHead(500, { 'content-type': 'text/html' })
      response.write('<html id="__next_error__">')
      response.end('</html>')
    },
  ],
])('sends a whole page where a page failed %s', async (_how, fail) => {
  const answer = await ask('/en/heritage/a?q=secret', fail)
  const html = await answer.text()
  expect(answer.status).toBe(500)
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(html).toContain('<h1>This page stumbled</h1>')
  expect(html).toContain('خبر &amp; &lt;أصدقاء&gt;')
  expect(html).toContain('href="/en/heritage/a"')
  expect(html).not.toMatch(/__next_error__|secret|<script/)
  expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(html))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toBe(failurePolicy)
})

it('leaves the failure of what is not a page as it is, kept by nobody', async () => {
  const answer = await ask('/api/publish', (response) => {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{}')
  })
  expect([await answer.text(), answer.headers.get('cache-control')]).toEqual(['{}', 'no-store'])
})

it.each([
  [404, 'public, max-age=0, s-maxage=5'],
  [405, 'no-store'],
])('lets nobody keep what the framework says of a %i', async (status, kept) => {
  const answer = await ask('/api/none', (response) => {
    response.setHeader('cache-control', 's-maxage=3600, stale-while-revalidate=31532400')
    response.writeHead(status).end()
  })
  expect(answer.headers.get('cache-control')).toBe(kept)
  expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null)
})
