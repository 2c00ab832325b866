import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { onceOver } from '@/lib/server/connection/onceOver'

it.each([
  ['its answer is sent', true],
  ['its connection is gone before', false],
])('tells once that a request is over: %s', async (_, isAnswered) => {
  let told = 0
  const server = createServer((_request, response) => {
    onceOver(response, () => told++)
    if (isAnswered) response.end('x')
    else response.req.socket.destroy()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {}).resume()
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  await new Promise((closed) => socket.once('close', closed))
  await expect.poll(() => told).toBe(1)
  await new Promise((closed) => server.close(closed))
  expect(told).toBe(1)
})
