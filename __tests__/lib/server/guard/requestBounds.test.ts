import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { keepReadHeaders } from '@/lib/server/guard/frameworkHeaders'
import { findOutOfBounds, longestAddress, longestBody } from '@/lib/server/guard/requestBounds'

function request(
  url: string,
  method = 'GET',
  lines: string[] = ['Host', 'khabar.example'],
  httpVersion = '1.1',
) {
  const headers: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 2) headers[lines[at]?.toLowerCase() ?? ''] ??= lines[at + 1] ?? ''
  return { url, method, headers, rawHeaders: lines, httpVersion } as unknown as IncomingMessage
}
const found = (...given: Parameters<typeof request>) => findOutOfBounds(request(...given))
const withHost = (...hosts: string[]) =>
  found(
    '/',
    'GET',
    hosts.flatMap((host) => ['host', host]),
  )

it.each(['khabar.example', 'localhost:3000', '127.0.0.1:80', '[::1]:3000', 'xn--mgbh0fb.example', 'pod_1'])(
  '%s is a host',
  (host) => expect(withHost(host)).toBeUndefined(),
)

it.each(['', '[', ':', 'a:b:c', 'a:999999', 'a b', 'a/b', 'a@b', '[a]b', 'a,b'])('"%s" is none', (host) =>
  expect(withHost(host)).toBe(400),
)

it('a request has one host; before HTTP/1.1 it may have none', () => {
  expect(withHost('a', 'a')).toBe(400)
  expect(found('/', 'GET', [])).toBe(400)
  expect(found('/', 'GET', [], '1.0')).toBeUndefined()
})

it.each([
  ['/', 'HEAD', undefined],
  ['/', 'POST', 405],
  ['/', 'OPTIONS', 405],
  ['/api/publish', 'POST', undefined],
  ['/api/publish?force=1', 'POST', undefined],
  ['/api/publish/x', 'POST', 405],
  ['/api/publish', 'GET', 405],
  ['*', 'OPTIONS', 400],
  ['//other.example/', 'GET', 400],
  [`/${'a'.repeat(longestAddress)}`, 'GET', 414],
])('%s, %s: %s', (url, method, status) => expect(found(url, method)).toBe(status))

it('bounds what a body says of its length, and what may be expected', () => {
  const post = (...more: string[]) => found('/api/publish', 'POST', ['host', 'a', ...more])
  expect(post('content-length', String(longestBody))).toBeUndefined()
  expect(post('content-length', String(longestBody + 1))).toBe(413)
  expect(post('expect', '100-Continue')).toBeUndefined()
  expect(post('expect', 'wonders')).toBe(417)
})

it('a query holds no more names than anyone means', () => {
  const ask = (path: string, parts: number) => found(`${path}?${Array(parts).fill('a').join('&')}`)
  expect([ask('/', 100), ask('/', 101), ask('/nowhere', 3_900)]).toEqual([undefined, 414, 414])
  // A search takes what it reads.
  expect([ask('/search', 101), ask('/en/search', 3_900), ask('/api/search', 101)]).toEqual(
    Array(3).fill(undefined),
  )
})

it('hands on of a request what is read on purpose, and nothing else', () => {
  const asked = request('/', 'GET', [
    ...['host', 'a', 'next-router-state-tree', '%', 'x-middleware-subrequest', 'proxy', 'x-nextjs-data', '1'],
    ...['cookie', '__prerender_bypass=1', 'rsc', '1', 'x-forwarded-host', 'b', 'range', 'bytes=0-1'],
    ...['content-security-policy', "script-src 'nonce-a'", 'if-match', '"x"', 'user-agent', 'Mozilla/5.0'],
    ...['sec-fetch-dest', 'image', 'x-of-a-later-version', '1', 'if-none-match', '"x"'],
  ])
  keepReadHeaders(asked)
  expect(asked.headers).toEqual({
    ...{ host: 'a', range: 'bytes=0-1', 'if-none-match': '"x"' },
    'user-agent': 'khabar',
  })
})
