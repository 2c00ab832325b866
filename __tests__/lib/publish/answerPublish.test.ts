import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPublish } from '@/lib/publish/answerPublish'
import type { PublishDoor } from '@/lib/publish/publishDoor'
import type { PublishReceipt } from '@/lib/publish/publishReceipt'

const secret = 'سرّ-طويل-لا-يُخمَّن'
const asciiSecret = 'a-long-secret'
const failed: PublishReceipt = {
  outcome: 'failed',
  at: '2026-01-01T00:00:00.000Z',
  failure: { reason: 'diskFull', detail: 'disk full' },
}
const refused: PublishReceipt = {
  outcome: 'refused',
  at: '2026-01-01T00:00:00.000Z',
  refusal: { by: 'guard', removing: 25, total: 30 },
}

let door: { [Name in keyof PublishDoor]: ReturnType<typeof vi.fn<PublishDoor[Name]>> }
beforeEach(() => {
  door = {
    publishNow: vi.fn(async () => refused),
    publishAnyway: vi.fn(async () => failed),
    countWaiting: vi.fn(() => 0),
    getHeld: vi.fn(() => undefined),
  }
})

function ask(
  headers: Record<string, string>,
  body: string | ReadableStream = '{}',
  { query = '', known = asciiSecret as string | undefined } = {},
) {
  const request = new Request(`http://localhost/api/publish${query}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
  return answerPublish(request, { door, secret: known })
}
const sign = (body: string, key = asciiSecret) =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`

describe('who may ask', () => {
  it.each([
    ['a bearer token', { authorization: `Bearer ${asciiSecret}` }],
    ['a bearer token, its scheme in any case', { authorization: `bearer ${asciiSecret}` }],
    ["GitLab's token", { 'x-gitlab-token': asciiSecret }],
    ["GitHub's signature", { 'x-hub-signature-256': sign('{}') }],
  ])('%s', async (_, headers) => {
    expect((await ask(headers)).status).toBe(409)
    expect(door.publishNow).toHaveBeenCalledOnce()
  })

  it("takes GitHub's signature of the raw bytes, whatever the secret is written in", async () => {
    const body = '{ "ref":  "refs/heads/main", "رسالة": "خبر" }'
    const headers = { 'x-hub-signature-256': sign(body, secret) }
    expect((await ask(headers, body, { known: secret })).status).toBe(409)
    expect((await ask(headers, body.replace('  ', ' '), { known: secret })).status).toBe(401)
  })

  it.each([
    ['nothing', {}],
    ['another token', { authorization: 'Bearer another' }],
    ['the beginning of the token', { authorization: `Bearer ${asciiSecret.slice(0, -1)}` }],
    ['another scheme', { authorization: `Basic ${asciiSecret}` }],
    ['an empty token', { 'x-gitlab-token': '' }],
    ['a signature of another body', { 'x-hub-signature-256': sign('{"a":1}') }],
    ['a signature under another secret', { 'x-hub-signature-256': sign('{}', 'another') }],
    ['no signature', { 'x-hub-signature-256': 'sha256=' }],
  ])('not %s: 401', async (_, headers) => {
    const response = await ask(headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(door.publishNow).not.toHaveBeenCalled()
  })

  it.each([undefined, ''])('nobody where there is no secret (%j)', async (known) => {
    const asked: Record<string, string>[] = [
      { authorization: 'Bearer ' },
      { authorization: 'Bearer undefined' },
      { 'x-gitlab-token': '' },
      { 'x-hub-signature-256': sign('{}', '') },
    ]
    for (const headers of asked) expect((await ask(headers, '{}', { known })).status).toBe(401)
  })
})

describe('how much', () => {
  const bearer = { authorization: `Bearer ${asciiSecret}` }

  it('refuses a body of more than a megabyte, said or not', async () => {
    expect((await ask(bearer, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent++
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    expect((await ask(bearer, endless)).status).toBe(413)
    expect(sent).toBeLessThan(30)
    expect(door.publishNow).not.toHaveBeenCalled()
    expect((await ask(bearer, 'x'.repeat(1024 * 1024))).status).toBe(409)
  })

  describe('of a stranger, while others never end', () => {
    const never = () => new ReadableStream()
    const signed = { 'x-hub-signature-256': sign('{}') }
    const statusesOf = async (answers: Promise<Response>[]) =>
      (await Promise.all(answers)).map(({ status }) => status)
    beforeEach(() => vi.useFakeTimers())
    afterEach(() => vi.useRealTimers())

    it('waits ten seconds for a body', async () => {
      const slow = [ask(signed, never()), ask(bearer, never())]
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await statusesOf(slow)).toEqual([408, 408])
    })

    it('reads the next one in the place of the oldest', async () => {
      const slow = Array.from({ length: 64 }, () => ask(signed, never()))
      await vi.advanceTimersByTimeAsync(1_000)
      expect((await ask(signed)).status).toBe(409)
      expect((await slow[0])?.status).toBe(503)
      await vi.advanceTimersByTimeAsync(10_000)
      expect(new Set(await statusesOf(slow.slice(1)))).toEqual(new Set([408]))
    })

    it('lets a webhook in, however many never end', async () => {
      const slow: Promise<Response>[] = []
      for (let time = 0; time < 20; time++) {
        for (let each = 0; each < 50; each++) slow.push(ask(signed, never()))
        expect((await ask(signed)).status).toBe(409)
        expect((await ask(bearer)).status).toBe(409)
      }
      await vi.advanceTimersByTimeAsync(10_000)
      expect(new Set(await statusesOf(slow))).toEqual(new Set([408, 503]))
    })

    it('reads no body under what is no signature', async () => {
      for (const signature of ['sha256=00', 'sha1=00', `sha256=${'g'.repeat(64)}`, ''])
        expect((await ask({ 'x-hub-signature-256': signature }, never())).status).toBe(401)
    })
  })

  it('turns away who would wait behind sixteen others', async () => {
    door.countWaiting.mockReturnValue(16)
    const response = await ask(bearer)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(door.publishNow).not.toHaveBeenCalled()
  })
})

describe('the answer', () => {
  const bearer = { authorization: `Bearer ${asciiSecret}` }

  it('is the receipt, with the status of what came of it, and no cache keeps it', async () => {
    const response = await ask(bearer)
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      ...refused,
      message: expect.stringContaining('25 of 30 articles'),
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('goes past the guard where an operator says so, in the body or the query', async () => {
    expect((await ask(bearer, '{"force":true}')).status).toBe(500)
    expect((await ask(bearer, '', { query: '?force=1' })).status).toBe(500)
    expect((await ask(bearer, '{"force":"yes"}')).status).toBe(409)
    expect((await ask(bearer, 'not json')).status).toBe(409)
    expect(door.publishAnyway).toHaveBeenCalledTimes(2)
  })

  it('never for a webhook, whatever its body says', async () => {
    expect((await ask({ 'x-gitlab-token': asciiSecret }, '{"force":true}')).status).toBe(409)
    const body = '{"force":true}'
    expect((await ask({ 'x-hub-signature-256': sign(body) }, body, { query: '?force=1' })).status).toBe(409)
    expect(door.publishAnyway).not.toHaveBeenCalled()
  })
})
