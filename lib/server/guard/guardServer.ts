import type { IncomingMessage, ServerResponse } from 'node:http'
import { servePage } from '@/lib/pageCache/servePage'
import { cacheControl } from '@/lib/http/cacheControl'
import { answerPublishing } from './answerPublishing'
import { type RequestInfo, describeRequest } from './requestInfo'
import { answerBadRequest } from './badRequest'
import { compressAnswer } from './compressAnswer'
import { recordAnswering, recordConnection } from '@/lib/server/connection/connections'
import { findFailurePage } from './findFailurePage'
import { keepReadHeaders } from './frameworkHeaders'
import { requestInfoOf, type Guarded, guardResponse } from './guardResponse'
import { markOrigin } from '@/lib/server/connection/loopback'
import { metrics } from '@/lib/server/operators/metrics'
import { recordAnswer } from './recordAnswer'
import { answerProbe } from '@/lib/server/operators/probe'
import { log } from '@/lib/log'
import { onceOver } from '@/lib/server/connection/onceOver'
import { oneAtATime } from '@/lib/server/connection/oneAtATime'
import { findOutOfBounds, isCrowded, listMethods, longestAddress } from './requestBounds'
import { afterStaleRender } from './afterStaleRender'
import { passSearchGate } from './searchGate'
import { shortenSearch } from './searchRequest'
import { siteTransportHeaders } from './securityHeaders'
import { recordServer } from '@/lib/server/connection/servers'
import type { Listener, Served } from '@/lib/server/servedBy'
import { leadFormsNowhere, settleTarget } from './settleTarget'
import { passDoor } from '@/lib/server/shutdown/shutDoor'
import { endStalled } from '@/lib/server/connection/stalledReaders'

/** While developing, a page is written anew for each request. */
const isServing = process.env.NODE_ENV === 'production'

/**
 * Stands before the framework: every request that a server takes passes here first, every answer on its way out.
 */
export function guardServer({ server, framework, onGuarded }: Served): void {
  recordServer(server)
  server.on('connection', recordConnection)
  endStalled(server)
  server.on('checkExpectation', taking(answerBefore))
  server.on('clientError', answerBadRequest)
  function answer(request: IncomingMessage, response: ServerResponse) {
    const guarded = answerBefore(request, response)
    if (!guarded) return
    if (isServing) handOnAsOurs(request, guarded)
    const handOn = () => compressAnswer(request, response, () => framework(request, response))
    passSearchGate(guarded, () => afterStaleRender(guarded, handOn))
  }
  server.on('request', taking(answer))
  onGuarded()
}

/** Requests in the framework's own forms, by headers or by address, come from no reader. */
function handOnAsOurs(request: IncomingMessage, guarded: Guarded) {
  keepReadHeaders(request)
  request.url = leadFormsNowhere(request.url ?? '/', requestInfoOf(guarded).edition)
}

const taking =
  (answer: Listener): Listener =>
  (request, response) => {
    recordAnswering(response)
    oneAtATime(response, () =>
      passDoor(() => {
        // A client that was held back may have left.
        if (!response.destroyed && !request.socket.destroyed) answer(request, response)
      }),
    )
  }

/** @returns the answer that is still to be written, undefined where the request has it already */
function answerBefore(request: IncomingMessage, response: ServerResponse): Guarded | undefined {
  request.url = settleTarget(request.url ?? '/')
  const requestInfo = describeRequest(request)
  const guarded = guardResponse(response, requestInfo, findFailurePage)
  const transport = siteTransportHeaders()
  for (const name in transport) guarded.setHeader(name, transport[name] ?? '')
  metrics().open.inc()
  onceOver(guarded, () => recordClosed(guarded))

  const refused = findOutOfBounds(request)
  if (refused) {
    // The rest of the request is not read.
    guarded.writeHead(refused, {
      'cache-control': cacheControl.refusal,
      'content-length': '0',
      connection: 'close',
      ...(refused === 405 && { allow: listMethods(requestInfo.path) }),
    })
    guarded.end()
    return undefined
  }
  request.headers['x-request-id'] = requestInfo.id
  const url = request.url ?? '/'
  if (url.length > longestAddress || isCrowded(url)) request.url = shortenSearch(url)
  return isAnswered(request, guarded, requestInfo) ? undefined : guarded
}

function isAnswered(request: IncomingMessage, guarded: Guarded, requestInfo: RequestInfo): boolean {
  if (!requestInfo.path.startsWith('/api/'))
    return isServing && isAnsweredFromKept(request, guarded, requestInfo)
  markOrigin(request)
  return answerProbe(requestInfo.path, guarded) || answerPublishing(requestInfo.path, request, guarded)
}

function isAnsweredFromKept(request: IncomingMessage, guarded: Guarded, { id }: RequestInfo): boolean {
  try {
    return servePage(request, guarded)
  } catch (error) {
    // The index cannot be read. The request goes Next's way, which says what becomes of it.
    log.error({ err: error, id }, 'a kept page could not be looked up')
    return false
  }
}

function recordClosed(guarded: Guarded) {
  metrics().open.dec()
  recordAnswer(guarded)
}
