import { connect, type Socket } from 'node:net'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenGuarded } from '../../../fixtures/servers/listenGuarded'

/** More pieces than the system takes by itself on the way within one machine. */
const piece = Buffer.alloc(65_536, 'x')
const pieces = 600
const long = Buffer.alloc(piece.length * pieces, 'x')
const patience = 900

let server: Server
let origin = ''
let closed = 0
const kept: ServerResponse[] = []

beforeEach(async () => {
  vi.stubEnv('SEND_TIMEOUT_MS', String(patience))
  closed = 0
  kept.length = 0
  ;({ server, origin } = await listenGuarded((request, response) => {
    response.once('close', () => closed++)
    if (request.url === '/one-write') response.end(long)
    else if (request.url === '/many-writes') writeOn(response)
    else if (request.url === '/later') kept.push(response)
    else response.end('x')
  }))
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

/** As a file is streamed: the next piece once the last is taken. */
function writeOn(response: ServerResponse, left = pieces) {
  if (left === 0) return void response.end()
  if (response.write(piece)) setImmediate(writeOn, response, left - 1)
  else response.once('drain', () => writeOn(response, left - 1))
}

/** Asks, and takes in nothing of what comes. */
async function ask(path: string): Promise<Socket> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.on('error', () => {}).pause()
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  return socket
}

/** Takes at least so many bytes, as they come; fewer where the connection ends. */
async function take(socket: Socket, least: number): Promise<number> {
  let taken = 0
  while (taken < least && !socket.destroyed) {
    const chunk = socket.read() as Buffer | null
    if (chunk) taken += chunk.length
    else await sleep(5)
  }
  return taken
}

describe.each(['/one-write', '/many-writes'])('an answer of which nobody takes a byte: %s', (path) => {
  it('ends', async () => {
    await Promise.all([ask(path), ask(path), ask(path)])
    await expect.poll(() => closed, { timeout: patience * 10 }).toBe(3)
    const open = await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
    expect(open).toBe(0)
  })

  it('ends though more is asked for meanwhile', async () => {
    const socket = await ask(path)
    const asking = setInterval(() => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'), patience / 5)
    await expect.poll(() => closed, { timeout: patience * 10 }).toBe(1)
    clearInterval(asking)
  })

  it('is sent to the end where a little of it is taken now and then', async () => {
    const socket = await ask(path)
    let taken = 0
    for (let time = 0; time < 8; time++) {
      taken += await take(socket, 3_500_000)
      await sleep(patience / 3)
    }
    expect(closed).toBe(0)
    taken += await take(socket, long.length - taken)
    expect(taken).toBeGreaterThanOrEqual(long.length)
    socket.destroy()
  })
})

it('an answer that is not there yet is waited for', async () => {
  const socket = await ask('/later')
  await sleep(patience * 3)
  expect(closed).toBe(0)
  kept[0]?.end('at last')
  let text = ''
  socket.on('data', (chunk) => (text += chunk.toString())).resume()
  await expect.poll(() => text).toContain('at last')
  socket.destroy()
})
