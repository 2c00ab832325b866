import { createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, it, vi } from 'vitest'
import { recordAnswering, recordConnection } from '@/lib/server/connection/connections'
import { passDoor, shutDoor } from '@/lib/server/shutdown/shutDoor'

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
    recordAnswering(response)
    passDoor(() => answer(request, response))
  })
  server.on('connection', recordConnection)
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
    await shutDoor([server])
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
  const shut = shutDoor([server])
  await sleep(200)
  expect((await text(answer)).length).toBe(length)
  await shut
})

const request = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'

async function connectTo(server: Server): Promise<Socket> {
  const socket = connect(portOf(server))
  await once(socket, 'connect')
  return socket
}

async function readAnswer(socket: Socket): Promise<string> {
  const [answer] = (await once(socket, 'data')) as [Buffer]
  return answer.toString()
}

it('who has connected before the door was shut is answered after it, and connections that have their answers end', async () => {
  const server = await serve((_request, response) => response.end('whole'))
  const [idle, early] = [await connectTo(server), await connectTo(server)]
  idle.write(request)
  await readAnswer(idle)
  const ended = Promise.all([once(idle.resume(), 'close'), once(early, 'close')])

  const shut = shutDoor([server])
  await sleep(200)
  early.write(request)
  expect(await readAnswer(early)).toContain('whole')
  await shut
  await ended
})

it('who has sent a part of a request is answered when the rest has come', async () => {
  const server = await serve((_request, response) => response.end('whole'))
  const [known, stranger] = [await connectTo(server), await connectTo(server)]
  known.write(request)
  await readAnswer(known)
  for (const socket of [known, stranger]) socket.write(request.slice(0, 10))
  await sleep(50)

  const shut = shutDoor([server])
  await sleep(200)
  for (const socket of [known, stranger]) {
    socket.write(request.slice(10))
    expect(await readAnswer(socket)).toContain('whole')
  }
  await shut
})

it('who has asked for two things on one connection gets both', async () => {
  let count = 0
  const server = await serve((_request, response) => {
    count++
    setTimeout(() => response.end('whole'), 200 * (count - 1))
  })
  const reader = await connectTo(server)
  reader.write(request + request)
  await readAnswer(reader)
  const shut = shutDoor([server])
  expect(await readAnswer(reader)).toContain('whole')
  await shut
})

it('who has connected and stays silent is not waited for', async () => {
  const server = await serve(() => undefined)
  const silent = await connectTo(server)
  const ended = once(silent.resume(), 'close')
  const now = performance.now.bind(performance)
  const shut = shutDoor([server])
  await sleep(200)
  expect(silent.destroyed).toBe(false)
  const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 5_000)
  await Promise.all([shut, ended])
  later.mockRestore()
})

it('several servers shut together', async () => {
  const servers = [
    await serve((_request, response) => response.end('first')),
    await serve((_request, response) => response.end('second')),
  ]
  const sockets = await Promise.all(servers.map(connectTo))
  const shut = shutDoor(servers)
  for (const socket of sockets) socket.write(request)
  expect(await Promise.all(sockets.map(readAnswer))).toEqual([
    expect.stringContaining('first'),
    expect.stringContaining('second'),
  ])
  await shut
})

it('a stream of readers without a pause does not keep the door open', async () => {
  const server = await serve((_request, response) => response.setHeader('connection', 'close').end('whole'))
  const port = portOf(server)
  const stream = new Worker(
    `const { get } = require('node:http')
     setInterval(() => get({ port: ${port}, agent: false }, (answer) => answer.resume()).on('error', () => {}), 4)`,
    { eval: true },
  )
  await once(server, 'request')
  await shutDoor([server])
  await stream.terminate()
  expect(server.listening).toBe(false)
})
