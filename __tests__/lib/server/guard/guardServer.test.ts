import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { guardServer } from '@/lib/server/guard/guardServer'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

it('completes every answer of the framework, and has those answered that came before it', async () => {
  const early: [IncomingMessage, ServerResponse][] = []
  const wait = (request: IncomingMessage, response: ServerResponse) => void early.push([request, response])
  server = createServer(wait)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const first = fetch(`${origin}/a.txt`)
  await expect.poll(() => early.length).toBe(1)
  guardServer({
    server,
    framework: (_, response) => void response.end('x'),
    onGuarded() {
      server.off('request', wait)
      for (const [request, response] of early) server.emit('request', request, response)
    },
  })
  for (const answer of [await first, await fetch(`${origin}/b.txt`)]) {
    expect(await answer.text()).toBe('x')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})
