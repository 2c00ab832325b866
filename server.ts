import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { parseArgs } from 'node:util'
import next from 'next'
import { log } from './lib/log'
import { findOperatorLocale } from './lib/publish/operatorLocale'
import { answerProbe } from './lib/server/operators/probe'
import { listReached, sayListening } from './lib/server/operators/sayListening'
import { type Listener, handOver } from './lib/server/servedBy'
import { serverOptions } from './lib/server/serverOptions'

/**
 * The program that serves the site: `node .next/programs/server.mjs [--port PORT] [--hostname HOST]` of a build, and of the
 * sources while developing. It listens before anything else is loaded, and answers those who watch it.
 */
const isDev = process.env.NODE_ENV === 'development'
const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const asked = Number(values.port ?? (process.env.PORT || 3000))

/** Requests that came before anyone could answer them. */
const early: [IncomingMessage, ServerResponse][] = []

function answerEarly(request: IncomingMessage, response: ServerResponse) {
  const [path = ''] = (request.url ?? '').split('?', 1)
  if (!answerProbe(path, response)) early.push([request, response])
}

const server = createServer(serverOptions)
server.on('request', answerEarly)
server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

function listen(): Promise<number> {
  return new Promise((resolve) => {
    server.listen({ port: asked, host: values.hostname }, () => {
      const address = server.address()
      if (typeof address !== 'object' || address === null) return
      const reached = listReached(address.address)
      log.info({ address: address.address, port: address.port, reached }, 'listening')
      if (process.stdout.isTTY)
        process.stdout.write(`${sayListening(address, reached, findOperatorLocale(process.env))}\n`)
      resolve(address.port)
    })
  })
}

/** From here on every request passes the guard, which the framework's own bundle brings along. */
function openDoor() {
  server.off('request', answerEarly)
  for (const [request, response] of early.splice(0))
    if (!response.destroyed) server.emit('request', request, response)
}

const port = await listen()
const app = next({
  dev: isDev,
  port,
  // Names the origin that the framework takes for its own, whatever a request says: rewrites must stay within it.
  hostname: 'localhost',
  // Where it listens for sockets of its own: for those that tell a browser of changes, and else for none.
  httpServer: isDev ? server : createServer(),
})
const handle = app.getRequestHandler()
let begin = () => {}
const begun = new Promise<void>((resolve) => (begin = resolve))

const framework: Listener = (request, response) => {
  begun
    .then(() => handle(request, response))
    .catch((error: unknown) => {
      log.error({ err: error }, 'the framework failed')
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
}

// Before the framework is prepared: that is when it calls instrumentation.ts, which places the guard.
handOver({ server, framework, onGuarded: openDoor })
await app.prepare()
begin()
