import { ServerResponse } from 'node:http'
import { cacheControl } from '@/lib/http/cacheControl'
import type { RequestInfo } from './requestInfo'
import { restoreLength } from '@/lib/http/bodyLength'
import { isUnchanged } from '@/lib/http/entityTag'
import { failurePolicy } from './failurePage'
import { onceOver } from '@/lib/server/connection/onceOver'
import { listMethods } from './requestBounds'
import { everywhere, standingPolicy } from './securityHeaders'
import { isStopping } from '@/lib/stopping'

/**
 * The last hand on every answer, whoever writes it: Next on any of its paths, a route, this server itself. It completes
 * the head, and puts a whole page in the place of the empty one that Next sends for a page that failed: that one shows
 * nothing without JavaScript. Only the head is looked at; bodies pass untouched.
 */
const guard = Symbol('khabar.guard')
type Failure = { body: string }
/** The page for one whose page failed, or was turned away (503). */
type WriteFailure = (requestInfo: RequestInfo, status: number) => string
type State = { requestInfo: RequestInfo; writeFailure: WriteFailure; failure: Failure | undefined }
export type Guarded = ServerResponse & { [guard]: State }

const { writeHead, write, end } = ServerResponse.prototype as {
  writeHead(this: ServerResponse, ...given: unknown[]): ServerResponse
  write(this: ServerResponse, ...given: unknown[]): boolean
  end(this: ServerResponse, ...given: unknown[]): ServerResponse
}

/**
 * Watches an answer; to be called before anyone writes to it.
 * @param writeFailure the page that is sent where a page fails
 */
export function guardResponse(
  response: ServerResponse,
  requestInfo: RequestInfo,
  writeFailure: WriteFailure,
): Guarded {
  const guarded = Object.assign(response, {
    [guard]: { requestInfo, writeFailure, failure: undefined },
    // The compressor keeps these and calls them last.
    writeHead: guardedWriteHead,
    write: guardedWrite,
    end: guardedEnd,
  }) as unknown as Guarded
  // Next listens for the end of an answer nine times by itself while developing, and we do up to four times: no leak.
  guarded.setMaxListeners(20)
  setStanding(guarded, requestInfo)
  return guarded
}

/** Told of an answer whose head is about to be written. */
const answering = Symbol('khabar.answering')

/** Calls back when an answer begins, or its reader leaves before it does. */
export function onceAnswered(response: Guarded, told: () => void): void {
  response.once(answering, told)
  onceOver(response, told)
}

export const requestInfoOf = (response: Guarded): RequestInfo => response[guard].requestInfo

function setStanding(response: ServerResponse, { id }: RequestInfo) {
  for (const name in everywhere) response.setHeader(name, everywhere[name] ?? '')
  response.setHeader('x-request-id', id)
}

/** Headers that hold whatever became of the page. */
const keptOfFailed = ['strict-transport-security', 'retry-after']

const isFailedPage = (status: number, { kind }: RequestInfo) =>
  status >= 500 && (kind === 'page' || kind === 'search')

function guardedWriteHead(this: Guarded, status: number, ...given: unknown[]) {
  const state = this[guard]
  const { requestInfo } = state
  requestInfo.untilHead ??= performance.now() - requestInfo.began
  this.emit(answering)
  if (isFailedPage(status, requestInfo)) return writeFailedHead.call(this, status, state)
  if (status === 200 && isUnchanged(this)) return writeUnchangedHead.call(this)
  settleKeeping(this, status)
  restoreLength(this)
  // A 304 rewrites the headers of what a browser has kept (RFC 9111, 3.2): a page must not get the policy of a file.
  if (status !== 304 && !this.hasHeader('content-security-policy'))
    this.setHeader('content-security-policy', standingPolicy)
  if (isStopping()) this.setHeader('connection', 'close')
  return writeHead.call(this, status, ...given)
}

/** Headers that describe a body, which a 304 does not have. */
const ofBody = ['content-type', 'content-encoding', 'content-length', 'transfer-encoding']

/** The reader has it already. Node writes no body after such a head, whatever is handed to it. */
function writeUnchangedHead(this: Guarded) {
  for (const name of ofBody) this.removeHeader(name)
  if (isStopping()) this.setHeader('connection', 'close')
  return writeHead.call(this, 304)
}

const ofTable: ReadonlySet<unknown> = new Set(Object.values(cacheControl))

/** The `Cache-Control` of an answer that is no whole page, file or redirect: the framework would let a 404 live an hour. */
function settleKeeping(response: Guarded, status: number) {
  if (status >= 500) response.setHeader('cache-control', cacheControl.failure)
  // The framework leads doubled slashes to one by itself, with the query that a reader sent, and says nothing of it.
  else if (status >= 300 && status < 400 && status !== 304 && !response.hasHeader('cache-control'))
    response.setHeader('cache-control', cacheControl.asked)
  else if (status >= 400 && !ofTable.has(response.getHeader('cache-control')))
    response.setHeader('cache-control', status === 404 ? cacheControl.absent : cacheControl.refusal)
  if (status === 405 && !response.hasHeader('allow'))
    response.setHeader('allow', listMethods(response[guard].requestInfo.path))
}

function writeFailedHead(this: Guarded, status: number, state: State) {
  const failure = { body: state.writeFailure(state.requestInfo, status) }
  state.failure = failure
  const kept = keptOfFailed.flatMap((name) => {
    const value = this.getHeader(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  for (const name of this.getHeaderNames()) this.removeHeader(name)
  setStanding(this, state.requestInfo)
  for (const [name, value] of kept) this.setHeader(name, value)
  this.setHeader('content-type', 'text/html; charset=utf-8')
  this.setHeader('content-length', Buffer.byteLength(failure.body))
  this.setHeader('cache-control', cacheControl.failure)
  this.setHeader('content-security-policy', failurePolicy)
  if (isStopping()) this.setHeader('connection', 'close')
  return writeHead.call(this, status)
}

/** The head of a failure must be written before its body is, or Node writes both as one. */
function settleFailure(response: Guarded) {
  if (!response.headersSent && isFailedPage(response.statusCode, response[guard].requestInfo))
    response.writeHead(response.statusCode)
  return response[guard].failure
}

function guardedWrite(this: Guarded, ...given: unknown[]) {
  if (!settleFailure(this)) return write.apply(this, given)
  const done = given.find((argument) => typeof argument === 'function')
  if (done) process.nextTick(done as () => void)
  return true
}

function guardedEnd(this: Guarded, ...given: unknown[]) {
  const failure = settleFailure(this)
  if (!failure || this.writableEnded) return end.apply(this, given)
  const done = given.find((argument) => typeof argument === 'function')
  return end.call(this, failure.body, ...(done ? [done] : []))
}
