import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Front, nginx, startFront } from '../fixtures/servers/nginx'
import { type Paper, servePaper, token } from './support/servePaper'

if (!nginx)
  console.warn('__tests__/served/flood: nginx is not installed, its connections to us are not tried')

const isLong = process.env.KHABAR_LONG !== undefined
/** Bytes that a flood may take beyond what ordinary work takes. */
const most = 100_000_000

let paper: Paper
beforeAll(async () => {
  paper = await servePaper({ SEND_TIMEOUT_MS: '5000' })
}, 60_000)
afterAll(() => paper?.stop())

const requestFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
const paths = {
  searches: (at: number) => `/search?q=${encodeURIComponent(`سدّ ${at}`)}`,
  pages: (at: number) => `/heritage/marib-dam?x=${at}`,
  mixed: (at: number) =>
    ['/', '/feeds/ar/rss.xml', `/api/search?q=a${at}`, '/nowhere', '/latest'][at % 5] ?? '/',
}
const article = `---
title: فيلم طويل
publishedAt: 2024-01-01T10:00:00+03:00
---

نصّ قصير.

<Video src="long.mp4" title="جريان النهر" />
`
type Kind = keyof typeof paths

/** So many bytes of requests, one behind the other. */
function pipeline(kind: Kind, bytes: number): string {
  const requests: string[] = []
  for (let length = 0; length < bytes; length += requests.at(-1)?.length ?? 0)
    requests.push(requestFor(paths[kind](requests.length)))
  return requests.join('')
}

/** Opens a connection and sends all of it; `reads` says whether anything that comes is taken. */
function send(text: string, { reads }: { reads: boolean }): Socket {
  const socket = connect(Number(new URL(paper.origin).port), '127.0.0.1')
  socket.on('error', () => {})
  if (reads) socket.resume()
  else socket.pause()
  socket.write(text)
  return socket
}

/** Does ordinary work, and returns the memory that it takes at most. */
async function workOrdinarily(): Promise<number> {
  let highest = 0
  for (let at = 0; at < 200; at++) {
    const kinds = Object.values(paths).map((path) => path(at))
    await Promise.all(kinds.map((href) => paper.textOf(href)))
    highest = Math.max(highest, paper.countMemory())
  }
  return highest
}

/** A reader who asks for one page after the other until told to stop. */
function read() {
  const seen = { answers: 0, failed: [] as string[] }
  let isOver = false
  async function loop() {
    while (!isOver) {
      const answer = await fetch(`${paper.origin}/heritage/petra`, { signal: AbortSignal.timeout(10_000) })
        .then(async (response) => ((await response.text()).includes('</html>') ? response.status : 'cut'))
        .catch((error: unknown) => String(error))
      if (answer === 200) seen.answers++
      else seen.failed.push(String(answer))
      await sleep(20)
    }
  }
  const ended = loop()
  return async () => {
    isOver = true
    await ended
    return seen
  }
}

describe.each(isLong ? [50_000, 500_000] : [50_000])(
  '%i bytes of pipelined requests on each of 8 connections',
  (bytes) => {
    it.each(['searches', 'pages', 'mixed'] as const)(
      'of %s take little memory, and no reader’s turn',
      async (kind) => {
        const baseline = await workOrdinarily()
        const stop = read()
        const text = pipeline(kind, bytes)
        let highest = 0
        for (const reads of [true, false]) {
          const sockets = Array.from({ length: 8 }, () => send(text, { reads }))
          for (let look = 0; look < (isLong ? 60 : 15); look++) {
            await sleep(100)
            highest = Math.max(highest, paper.countMemory())
          }
          // Half of them end politely, half at once.
          sockets.forEach((socket, at) => (at % 2 === 0 ? socket.end() : socket.destroy()))
          await sleep(500)
          sockets.forEach((socket) => socket.destroy())
        }
        const { answers, failed } = await stop()
        expect(failed).toEqual([])
        expect(answers).toBeGreaterThan(20)
        expect(highest - baseline).toBeLessThan(most)
        expect((await paper.ask(paths.searches(0))).status).toBe(200)
      },
    )
  },
)

it('readers who take nothing of a film are gone after their time, and may go on by a range', async () => {
  const film = Buffer.alloc(40_000_000)
  film.write('\0\0\0\x10ftypisom\0\0\0\0\x02\x62\x59\xf0mdat', 'latin1')
  paper.write('media/long.mp4', film)
  paper.write('ar/heritage/film.mdx', article)
  expect((await paper.publish()).status).toBe(200)
  const href = /\/media\/\w+\/long\.mp4/.exec(await paper.textOf('/heritage/film'))?.[0] ?? 'no film'
  const sockets = Array.from({ length: isLong ? 150 : 20 }, () => send(requestFor(href), { reads: false }))
  // Sockets that read nothing do not hear that the other side is gone: the server tells of what is open.
  const open = async () => {
    const figures = await (await paper.ask('/api/metrics', { headers: token })).text()
    return Number(/^khabar_requests_open (\d+)/m.exec(figures)?.[1]) - 1
  }
  await expect.poll(open, { timeout: 10_000 }).toBe(sockets.length)
  await expect.poll(open, { timeout: 30_000 }).toBe(0)
  sockets.forEach((socket) => socket.destroy())
  const range = await paper.ask(href, { headers: { range: 'bytes=39999000-' } })
  expect([range.status, (await range.arrayBuffer()).byteLength]).toEqual([206, 1_000])
})

describe.skipIf(!nginx)('nginx, which keeps its connections to us', () => {
  let front: Front
  beforeAll(async () => {
    front = await startFront(join(paper.root, 'nginx'), [new URL(paper.origin).host])
  })
  afterAll(() => front?.stop())

  it('has an answer to each of very many requests: none is reset, none is 502', async () => {
    const times = isLong ? 10_000 : 1_500
    const agent = new Agent({ keepAlive: true, maxSockets: 24 })
    const outcomes: Record<string, number> = {}
    const ask = (href: string) =>
      new Promise<string>((resolve) => {
        get(front.origin + href, { agent }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(String(answer.statusCode))).once('aborted', () => resolve('cut'))
        }).once('error', (error) => resolve(error.message))
      })
    let next = 0
    async function work() {
      // A query takes each past nginx's cache, to us.
      while (next < times) {
        const at = next++
        const href =
          at % 40 === 0 ? '/api/search?q=x' : at % 3 === 0 ? `/nowhere?x=${at}` : `/heritage/petra?x=${at}`
        const outcome = await ask(href)
        const expected = at % 40 !== 0 && at % 3 === 0 ? '404' : '200'
        const key = outcome === expected ? 'expected' : outcome
        outcomes[key] = (outcomes[key] ?? 0) + 1
      }
    }
    await Promise.all(Array.from({ length: 24 }, work))
    agent.destroy()
    expect(outcomes).toEqual({ expected: times })
  })
})
