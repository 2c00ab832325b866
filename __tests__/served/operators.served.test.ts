import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askRaw } from './support/askRaw'
import { type Paper, secret, servePaper, token } from './support/servePaper'

let paper: Paper
beforeAll(async () => {
  paper = await servePaper()
}, 60_000)
afterAll(() => paper?.stop())

const statusOf = async (href: string, headers: Record<string, string> = {}) =>
  (await paper.ask(href, { headers })).status

describe('figures', () => {
  it('are for who has the token, through a server in front as well', async () => {
    expect(await statusOf('/api/metrics', token)).toBe(200)
    expect(await (await paper.ask('/api/metrics', { headers: token })).text()).toMatch(
      /^khabar_articles 40$/m,
    )
    expect(await statusOf('/api/metrics', { ...token, 'x-forwarded-for': '192.0.2.1' })).toBe(200)
  })

  it.each([
    {},
    { authorization: `Bearer ${secret.slice(0, -1)}` },
    { authorization: `Basic ${secret}` },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-khabar-from-here': '00000000-0000-4000-8000-000000000000' },
  ])('are for nobody else, on this machine neither: %j', async (headers) => {
    for (const href of ['/api/metrics', '/api/metrics?x', '/api/health?detail'])
      expect([href, await statusOf(href, headers as unknown as Record<string, string>)]).toEqual([href, 401])
  })

  it('name no reader and no address', async () => {
    await paper.ask(`/search?q=${encodeURIComponent('كلمة سرية')}`)
    await paper.ask('/heritage/some-hidden-address')
    const figures = await (await paper.ask('/api/metrics', { headers: token })).text()
    expect(figures).not.toMatch(/some-hidden-address|127\.0\.0\.1|%D9|سرية/)
  })
})

describe('health', () => {
  it('is told in detail to the token alone, in general to anyone', async () => {
    const far = { 'x-forwarded-for': '192.0.2.1' }
    expect(await statusOf('/api/health?detail', far)).toBe(401)
    expect(await statusOf('/api/health?detail', { ...token, ...far })).toBe(200)
  })

  it('names faulty files to the token alone', async () => {
    paper.write('ar/heritage/half.mdx', '---\ntitle: نصف مقال\n---\n\nنصّ.\n')
    const told = async (headers: Record<string, string> = {}) =>
      (await paper.ask('/api/health', { headers })).text()
    await expect.poll(() => told(token), { timeout: 10_000 }).toContain('half.mdx')
    for (const headers of [{}, { 'x-forwarded-for': '192.0.2.1' }])
      expect(await told(headers as unknown as Record<string, string>)).not.toMatch(/\.mdx|files/)
  })
})

describe('where there is no secret', () => {
  let open: Paper
  beforeAll(async () => {
    open = await servePaper({ PUBLISH_SECRET: '' })
  }, 60_000)
  afterAll(() => open?.stop())

  it('figures are for this machine', async () => {
    expect((await open.ask('/api/metrics')).status).toBe(200)
    expect((await open.ask('/api/health?detail')).status).toBe(200)
  })

  it.each([
    { 'x-forwarded-for': '192.0.2.1' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-real-ip': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 somebody' },
    { 'x-forwarded-host': 'localhost' },
    { 'x-forwarded-for': '192.0.2.1', 'x-khabar-from-here': '00000000-0000-4000-8000-000000000000' },
  ])('and not for who comes through a server in front: %j', async (headers) => {
    const answer = await open.ask('/api/metrics', { headers: headers as unknown as Record<string, string> })
    expect(answer.status).toBe(401)
  })

  it('and not for who asks for the site by its name, as a careless server in front does', async () => {
    const text = 'GET /api/metrics HTTP/1.1\r\nHost: khabar.example\r\nConnection: close\r\n\r\n'
    expect((await askRaw(open.origin, text)).answers.map(({ status }) => status)).toEqual([401])
  })
})

describe('a publishing', () => {
  const body = '{ "ref": "refs/heads/main", "رسالة": "خبر" }'
  const signature = (of: string, key = secret) =>
    `sha256=${createHmac('sha256', key).update(of).digest('hex')}`
  const post = (headers: Record<string, string>, text = body, query = '') =>
    paper.ask(`/api/publish${query}`, { method: 'POST', headers, body: text })

  it.each([
    ['the token', token],
    ["GitLab's token", { 'x-gitlab-token': secret, 'x-gitlab-event': 'Push Hook' }],
    ["GitHub's signature", { 'x-hub-signature-256': signature(body), 'x-github-event': 'push' }],
    [
      'whatever type the body is said to be',
      { ...token, 'content-type': 'application/x-www-form-urlencoded' },
    ],
  ])('is made for %s', async (_who, headers) => {
    const answer = await post(headers as unknown as Record<string, string>)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ outcome: 'published' })
  })

  it.each([
    ['nobody', {}],
    ['another token', { authorization: 'Bearer another' }],
    ['a signature of another body', { 'x-hub-signature-256': signature('{}') }],
    ['a signature under another secret', { 'x-hub-signature-256': signature(body, 'another') }],
    ['no more than this machine', { host: 'localhost' }],
  ])('is not made for %s: 401', async (_who, headers) => {
    const answer = await post(headers as unknown as Record<string, string>)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  it('is not made of a body of more than a megabyte, said or sent in pieces: 413', async () => {
    const long = 'x'.repeat(1024 * 1024 + 1)
    const head = `POST /api/publish HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${secret}\r\n`
    const said = `${head}Content-Length: ${long.length}\r\n\r\n`
    const pieces = `${head}Transfer-Encoding: chunked\r\n\r\n${long.length.toString(16)}\r\n${long}\r\n0\r\n\r\n`
    for (const text of [said, pieces]) {
      const { answers, how } = await askRaw(paper.origin, text)
      expect([how, answers.map(({ status }) => status)]).toEqual(['closed', [413]])
    }
  })

  it('is refused at once to who proves nothing, however slowly a body comes', async () => {
    const head = 'POST /api/publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc'
    const { answers, how } = await askRaw(paper.origin, head, { whole: 5_000 })
    expect([how, answers.map(({ status }) => status)]).toEqual(['closed', [401]])
  })

  it('is not kept from the newsroom by bodies that never come', async () => {
    const head = `POST /api/publish HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature-256: ${signature('{}', 'another')}\r\n`
    const slow = Array.from({ length: 80 }, () =>
      askRaw(paper.origin, `${head}Content-Length: 1000\r\n\r\nabc`, { whole: 20_000 }),
    )
    // The oldest make room for those that come after them: then all of the others are being read.
    await Promise.race(slow)
    const webhook = { 'x-hub-signature-256': signature(body), 'x-github-event': 'push' }
    for (const headers of [token, webhook]) expect((await post(headers)).status).toBe(200)
    const ends = await Promise.all(slow)
    expect(ends.filter(({ how }) => how === 'hung')).toEqual([])
    expect(new Set(ends.map(({ answers }) => answers[0]?.status))).toEqual(new Set([503, 408]))
  })

  it('keeps the connection for the next request where its body was read', async () => {
    const one = `POST /api/publish HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${secret}\r\nContent-Length: 2\r\n\r\n{}`
    const { answers } = await askRaw(paper.origin, one + one, { still: 1_000 })
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
})

it('an upload to a page is refused at once, and not taken in', async () => {
  const head =
    'POST /heritage/marib-dam HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'
  const { answers, how } = await askRaw(paper.origin, head, { whole: 5_000 })
  expect([how, answers.map(({ status }) => status)]).toEqual(['closed', [405]])
})
