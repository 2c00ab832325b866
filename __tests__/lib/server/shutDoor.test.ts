import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { noteAnswering, noteConnection } from '@/lib/server/connections'
import { passDoor, shutDoor } from '@/lib/server/shutDoor'

/** Readers on a thread of their own, each of whom asks anew as soon as he has his answer; tells what became of the last. */
const readers = `
  const { get } = require('node:http')
  const { parentPort, workerData } = require('node:worker_threads')
  let whole = 0
  const ask = () => new Promise((resolve) => {
    const failed = (error) => resolve(error.code)
    get({ port: workerData.port, agent: false }, (answer) => {
      answer.resume().once('error', failed).once('end', () => resolve('whole'))
    }).once('error', failed)
  })
  async function read() {
    for (;;) {
      const outcome = await ask()
      if (outcome !== 'whole') return outcome
      if (++whole === 200) parentPort.postMessage('busy')
    }
  }
  Promise.all(Array.from({ length: 40 }, read)).then((ends) => parentPort.postMessage({ whole, ends }))
`

function work(milliseconds: number) {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

async function serve(answer: RequestListener): Promise<Server> {
  const server = createServer((request, response) => {
    noteAnswering(request, response)
    passDoor(() => answer(request, response))
  })
  server.on('connection', noteConnection)
  // As the site's: nothing but the door ends a connection that waits for another request.
  server.keepAliveTimeout = 65_000
  await once(server.listen(0), 'listening')
  return server
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

it('a server with more readers than it can answer stops without losing one of them', async () => {
  for (let time = 1; time <= 3; time++) {
    const server = await serve((_request, response) => {
      work(3)
      response.setHeader('connection', 'close').end('x'.repeat(50_000))
    })
    const worker = new Worker(readers, { eval: true, workerData: { port: portOf(server) } })
    await once(worker, 'message')
    const told = once(worker, 'message')
    await shutDoor(server)
    const [{ ends, whole }] = (await told) as [{ ends: string[]; whole: number }]
    await worker.terminate()
    expect(whole).toBeGreaterThan(200)
    expect(new Set(ends)).toEqual(new Set(['ECONNREFUSED']))
  }
})

it('an answer that is written and still on its way to a slow reader arrives whole', async () => {
  // More than the system takes over at once.
  const length = 20_000_000
  const server = await serve((_request, response) => response.end(Buffer.alloc(length, 'x')))
  const [answer] = (await once(get({ port: portOf(server) }), 'response')) as [IncomingMessage]
  await sleep(100)
  const shut = shutDoor(server)
  await sleep(200)
  expect((await text(answer)).length).toBe(length)
  await shut
})

it('who has connected before the door was shut is answered after it, and connections that have their answers end', async () => {
  const server = await serve((_request, response) => response.end('whole'))
  const idle = connect(portOf(server))
  idle.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await once(idle, 'data')
  const early = connect(portOf(server))
  await once(early, 'connect')
  const ended = Promise.all([once(idle.resume(), 'close'), once(early, 'close')])

  const shut = shutDoor(server)
  await sleep(200)
  early.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  const [answer] = (await once(early, 'data')) as [Buffer]
  expect(answer.toString()).toContain('whole')
  await shut
  await ended
})
