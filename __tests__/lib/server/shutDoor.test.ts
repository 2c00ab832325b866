import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
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

async function serve(): Promise<Server> {
  const server = createServer((_request, response) =>
    passDoor(() => {
      work(3)
      response.setHeader('connection', 'close').end('x'.repeat(50_000))
    }),
  )
  await once(server.listen(0), 'listening')
  return server
}

it('a server with more readers than it can answer stops without losing one of them', async () => {
  for (let time = 1; time <= 3; time++) {
    const server = await serve()
    const { port } = server.address() as AddressInfo
    const worker = new Worker(readers, { eval: true, workerData: { port } })
    await once(worker, 'message')
    const told = once(worker, 'message')
    await shutDoor(server)
    const [{ ends, whole }] = (await told) as [{ ends: string[]; whole: number }]
    await worker.terminate()
    expect(whole).toBeGreaterThan(200)
    expect(new Set(ends)).toEqual(new Set(['ECONNREFUSED']))
  }
})
