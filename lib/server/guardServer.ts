import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { channel } from 'node:diagnostics_channel'
import { answerKept } from '../publish/answerKept'
import { cacheControl } from '../publish/cacheControl'
import { answerPublishing } from './answerPublishing'
import { type Asked, takeDown } from './asked'
import { answerBadRequest } from './badRequest'
import { compressAnswer } from './compressAnswer'
import { noteAnswering, noteConnection } from './connections'
import { findFailurePage } from './findFailurePage'
import { dropFrameworkHeaders } from './frameworkHeaders'
import { type Guarded, guardResponse } from './guardResponse'
import { markOrigin } from './loopback'
import { metrics } from './metrics'
import { noteAnswer } from './noteAnswer'
import { answerProbe } from './probe'
import { log } from './log'
import { findOutOfBounds, listMethods, longestAddress, longestHead } from './requestBounds'
import { passAfterOlder } from './passAfterOlder'
import { passSearchGate } from './searchGate'
import { shortenSearch } from './searchRequest'
import { siteTransportHeaders } from './securityHeaders'
import { noteServer } from './servers'
import { passDoor } from './shutDoor'

/** Longer than nginx keeps an idle connection to us open (60 s): whoever closes first must not be we. Milliseconds. */
const keepAlive = 65_000
/** For the head of a request, and for the whole of it: a reader sends some hundred bytes. Milliseconds. */
const patience = { head: 15_000, whole: 60_000 }

/** While developing, a page is written anew for each request. */
const isServing = process.env.NODE_ENV === 'production'

/** Told by Node of each connection that a server takes, before anything is read from it. */
const connections = channel('net.server.socket')
/** Told of each request before its server is: Next listens before it calls us, and a connection may be older than we are. */
const requests = channel('http.server.request.start')

/**
 * Stands before the HTTP server that Next has made, from the first that is seen of it: every request passes here before
 * Next, every answer on its way out. Next hands its server to nobody, and a server of our own would take `next start`
 * and `next dev` away.
 */
export function guardServers(): void {
  const seen = new WeakSet<Server>()
  function meet(server: unknown) {
    if (!(server instanceof Server) || seen.has(server)) return
    seen.add(server)
    noteServer(server)
    guard(server)
  }
  connections.subscribe((message) => {
    const { socket } = message as { socket: Socket & { server?: unknown } }
    meet(socket.server)
    if (socket.server instanceof Server) noteConnection(socket)
  })
  requests.subscribe((message) => meet((message as { server: unknown }).server))
}

function guard(server: Server) {
  server.keepAliveTimeout = keepAlive
  server.headersTimeout = patience.head
  server.requestTimeout = patience.whole
  // Node would answer these by itself, with a bare status. Its types do not know either name.
  Object.assign(server, { requireHostHeader: false, maxHeaderSize: longestHead })
  server.on('checkExpectation', taking(answerBefore))
  server.on('clientError', answerBadRequest)
  // Who asks for another protocol gets the page in this one (RFC 9110, 7.8); while developing, Next's socket is one.
  if (isServing) server.removeAllListeners('upgrade')
  const next = server.listeners('request') as Listener[]
  server.removeAllListeners('request')
  function answer(request: IncomingMessage, response: ServerResponse) {
    const guarded = answerBefore(request, response)
    if (!guarded) return
    const handOn = () =>
      compressAnswer(request, response, () => {
        for (const listener of next) listener.call(server, request, response)
      })
    passSearchGate(guarded, () => passAfterOlder(guarded, handOn))
  }
  server.on('request', taking(answer))
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const taking =
  (answer: Listener): Listener =>
  (request, response) => {
    noteAnswering(request, response)
    passDoor(() => {
      // Who was held back may have left.
      if (!response.destroyed) answer(request, response)
    })
  }

/** @returns the answer that is still to be written, undefined where the request has it already */
function answerBefore(request: IncomingMessage, response: ServerResponse): Guarded | undefined {
  const asked = takeDown(request)
  const guarded = guardResponse(response, asked, findFailurePage)
  const transport = siteTransportHeaders()
  for (const name in transport) guarded.setHeader(name, transport[name] ?? '')
  metrics().open.inc()
  guarded.once('close', noteClosed)

  const refused = findOutOfBounds(request)
  if (refused) {
    // What is left of the request is not read.
    guarded.writeHead(refused, {
      'cache-control': cacheControl.refusal,
      'content-length': '0',
      connection: 'close',
      ...(refused === 405 && { allow: listMethods(asked.path) }),
    })
    guarded.end()
    return undefined
  }
  if (isServing) dropFrameworkHeaders(request)
  request.headers['x-request-id'] = asked.id
  if ((request.url ?? '').length > longestAddress) request.url = shortenSearch(request.url ?? '/')
  return isAnswered(request, guarded, asked) ? undefined : guarded
}

function isAnswered(request: IncomingMessage, guarded: Guarded, asked: Asked): boolean {
  if (!asked.path.startsWith('/api/')) return isServing && isAnsweredFromKept(request, guarded, asked)
  markOrigin(request)
  return answerProbe(asked.path, guarded) || answerPublishing(asked.path, request, guarded)
}

function isAnsweredFromKept(request: IncomingMessage, guarded: Guarded, { id }: Asked): boolean {
  try {
    return answerKept(request, guarded)
  } catch (error) {
    // The index cannot be read. The request goes Next's way, which says what becomes of it.
    log.error({ err: error, id }, 'a kept page could not be looked up')
    return false
  }
}

function noteClosed(this: Guarded) {
  metrics().open.dec()
  noteAnswer(this)
}
