import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../../scripts/temporaryFolder'
import { type Front, nginx, startFront } from '../fixtures/servers/nginx'
import { askRaw } from '../served/support/askRaw'

if (!nginx) console.warn('__tests__/deploy/nginxLog: nginx is not installed, its log is not read')

describe.skipIf(!nginx)('the log of nginx as it is shipped', () => {
  const folder = makeFolder()
  let site: Server
  let front: Front
  beforeAll(async () => {
    site = createServer((request, response) => {
      response.statusCode = request.url?.startsWith('/none') ? 404 : 200
      response.end('answer')
    })
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
    front = await startFront(folder, [`127.0.0.1:${(site.address() as AddressInfo).port}`])
  })
  afterAll(async () => {
    await front.stop()
    site.close()
  })

  const read = () => readFileSync(join(folder, 'khabar.log'), 'utf8')
  /** Asks for what is named like no other, and waits for its line. */
  async function lineOf(mark: string, asked: string, headers: Record<string, string> = {}) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const head = `GET ${asked} HTTP/1.1\r\nHost: khabar.example\r\nConnection: close\r\n${lines.join('')}\r\n`
    await askRaw(front.origin, head)
    await expect.poll(read).toContain(mark)
    return read()
      .split('\n')
      .find((line) => line.includes(mark))
  }

  it('holds time, method, path, status, bytes and the site before, in this order', async () => {
    const line = await lineOf('/heritage/one', '/heritage/one', { Referer: 'https://search.example/found' })
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}[+-]\d\d:\d\d GET \/heritage\/one 200 6 search\.example$/)
    expect(await lineOf('/none', '/none')).toMatch(/ GET \/none 404 6 -$/)
  })

  it.each([
    ['a query', '/q1?q=secret-word', '/q1'],
    ['a query whose mark is encoded', '/q2%3Fq=secret-word', '/q2'],
    ['a query in another form', '/q3;q=secret-word', '/q3'],
    ['two queries', '/q4?a?q=secret-word', '/q4'],
    ['a query of a whole address', 'http://khabar.example/q5?q=secret-word', '/q5'],
  ])('holds no %s', async (_, asked, path) => {
    expect(await lineOf(path, asked)).toMatch(new RegExp(` GET ${path} 200 6 -$`))
  })

  it.each([
    ['https://news.example/private/path?q=secret-word', 'news.example'],
    ['https://user:secret-word@news.example:8443/', 'news.example'],
    ['https://NEWS.example#secret-word', 'NEWS.example'],
    ['https://xn--mgberp4a5d4ar.xn--mgbh0fb', 'xn--mgberp4a5d4ar.xn--mgbh0fb'],
    ['android-app://com.example.reader/', 'com.example.reader'],
    ['https://192.0.2.77/secret-word', '-'],
    ['https://[2001:db8::77]/secret-word', '-'],
    ['https://localhost/secret-word', '-'],
    ['secret-word', '-'],
    ['https://secret-word@', '-'],
    ['', '-'],
  ])('holds of the page before, %s, no more than its site', async (referer, logged) => {
    const path = `/from/${Buffer.from(referer).toString('hex')}.`
    expect(await lineOf(path, path, { Referer: referer })).toMatch(new RegExp(` 200 6 ${logged}$`))
  })

  it('holds nothing of who asks, in no file, whatever fails', async () => {
    const who = {
      'User-Agent': 'secret-browser',
      'X-Forwarded-For': '192.0.2.99',
      Cookie: 'secret-cookie=1',
      Referer: 'https://x.example/secret-word',
    }
    await lineOf('/who', '/who?q=secret-word', who)
    await askRaw(front.origin, 'GET /broken?q=secret-word HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')
    await askRaw(front.origin, `GET /${'x'.repeat(20_000)}?q=secret-word HTTP/1.1\r\n\r\n`)
    await askRaw(front.origin, 'secret-word\r\n\r\n')
    // Nobody answers behind it any more.
    site.closeAllConnections()
    await new Promise((closed) => site.close(closed))
    await lineOf('/behind', '/behind?q=secret-word', who)
    for (const name of ['khabar.log', 'khabar-error.log', 'errors'])
      expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([
        name,
        expect.not.stringMatching(/secret|192\.0\.2|127\.0\.0\.1|browser/),
      ])
  })
})
