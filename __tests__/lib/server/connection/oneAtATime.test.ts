import { connect, type Socket } from 'node:net'
import type { Server, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenGuarded } from '../../../fixtures/servers/listenGuarded'

let server: Server
let origin = ''
const held: { path: string; response: ServerResponse }[] = []

beforeEach(async () => {
  vi.stubEnv('SEARCHES_AT_ONCE', '1')
  held.length = 0
  ;({ server, origin } = await listenGuarded((request, response) => {
    if (request.url?.startsWith('/at-once')) response.end(request.url)
    else held.push({ path: request.url ?? '', response })
  }))
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const requestFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

/** A connection of its own with all that came over it so far. */
function open(): Promise<Socket & { received(): string; ended: Promise<void> }> {
  const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1' })
  let received = ''
  socket.on('data', (text) => (received += text.toString()))
  socket.on('error', () => {})
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const opened = Object.assign(socket, { received: () => received, ended })
  return new Promise((resolve) => socket.once('connect', () => resolve(opened)))
}

describe('requests that are sent before the answer of another', () => {
  it('are worked on one after the other, and answered in their order', async () => {
    const socket = await open()
    socket.write(['/a', '/b', '/c'].map(requestFor).join(''))
    for (const path of ['/a', '/b', '/c']) {
      await expect.poll(() => held.length).toBe(1)
      expect(held[0]?.path).toBe(path)
      held.pop()?.response.end(`answer ${path}`)
    }
    await expect
      .poll(() => socket.received().match(/answer \/\w/g))
      .toEqual(['answer /a', 'answer /b', 'answer /c'])
    socket.destroy()
  })

  it('leave nothing behind where they leave at once: the places of searches are free again', async () => {
    for (let time = 0; time < 20; time++) {
      const socket = await open()
      socket.write(requestFor('/search?q=x').repeat(5))
      socket.destroy()
      await socket.ended
    }
    const search = fetch(`${origin}/search?q=y`)
    await expect.poll(() => held.some(({ path }) => path === '/search?q=y')).toBe(true)
    for (const { response } of held) response.end('found')
    expect(await (await search).text()).toBe('found')
  })

  it('are dropped with their connection where they are many: the answer under way is still sent', async () => {
    const socket = await open()
    socket.write(requestFor('/first'))
    await expect.poll(() => held.length).toBe(1)
    socket.write(requestFor('/at-once').repeat(2_000))
    await expect.poll(() => held[0]?.response.req.socket.bytesRead).toBeGreaterThan(10_000)
    held[0]?.response.end('the first answer')
    await socket.ended
    expect(socket.received()).toContain('the first answer')
    expect(socket.received()).not.toContain('/at-once')
    expect(held).toHaveLength(1)
  })

  it('are all answered where they are few', async () => {
    const socket = await open()
    const paths = Array.from({ length: 16 }, (_, at) => `/at-once/${at}.`)
    socket.write(requestFor('/first') + paths.map(requestFor).join(''))
    await expect.poll(() => held.length).toBe(1)
    held[0]?.response.end('first')
    await expect.poll(() => socket.received()).toContain('/at-once/15.')
    expect(paths.filter((path) => !socket.received().includes(path))).toEqual([])
    socket.destroy()
  })

  it('may have bodies', async () => {
    const socket = await open()
    const body = 'x'.repeat(200_000)
    const refused = `POST /at-once HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    socket.write(requestFor('/first') + refused)
    await expect.poll(() => held.length).toBe(1)
    held[0]?.response.end('first')
    // Only publishing takes a body.
    await expect.poll(() => socket.received()).toContain('HTTP/1.1 405')
    socket.destroy()
  })
})

it(
  'a connection that asks at the last byte of each answer has all of its answers',
  { timeout: 120_000 },
  async () => {
    const socket = await open()
    const times = 10_000
    let answered = 0
    await new Promise<void>((resolve, reject) => {
      let rest = ''
      socket.on('data', (text) => {
        rest += text.toString()
        const end = rest.indexOf(`\r\n\r\n`)
        const path = `/at-once/${answered}.`
        if (end < 0 || !rest.slice(end).includes(path)) return
        rest = ''
        answered++
        if (answered === times) resolve()
        else socket.write(requestFor(`/at-once/${answered}.`))
      })
      socket.once('close', () => reject(new Error(`cut off after ${answered} answers`)))
      socket.write(requestFor('/at-once/0.'))
    })
    expect(answered).toBe(times)
    socket.destroy()
  },
)
