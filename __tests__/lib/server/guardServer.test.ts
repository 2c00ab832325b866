import { Agent, createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { guardServers } from '@/lib/server/guardServer'

let server: Server
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
afterEach(() => {
  agent.destroy()
  server.close()
})

const ask = () =>
  new Promise<IncomingHttpHeaders>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    get({ port, path: '/a.txt', agent }, (answer) =>
      answer.resume().once('end', () => resolve(answer.headers)),
    ).once('error', reject)
  })

it('stands before connections that are older than itself, too', async () => {
  server = createServer((_, response) => response.end('x'))
  await new Promise<void>((listening) => server.listen(0, listening))
  expect((await ask())['x-content-type-options']).toBeUndefined()
  guardServers()
  // The same connection: no other has come since.
  expect((await ask())['x-content-type-options']).toBe('nosniff')
  expect((await ask())['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})
