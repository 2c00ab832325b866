import type { IncomingMessage } from 'node:http'
import { type Edition, editionOf } from '@/lib/edition'
import { settleRequestId } from './requestId'
import { findRequestKind, type RequestKind } from '@/lib/server/operators/requestKind'

/** The facts of a request while it is open; nothing of its sender. */
export type RequestInfo = {
  id: string
  kind: RequestKind
  method: string
  /** As it was asked for, without the query. */
  path: string
  /** The rest, from its `?` on. It may hold what a reader searches for, and is never logged. */
  query: string
  edition: Edition
  /** Milliseconds of `performance.now()`. */
  began: number
  /** Milliseconds until the head of the answer was written. */
  untilHead: number | undefined
}

/** Takes a request's facts down when it comes in. */
export function describeRequest(request: IncomingMessage): RequestInfo {
  const url = request.url ?? '/'
  const query = url.indexOf('?')
  const path = query < 0 ? url : url.slice(0, query)
  return {
    id: settleRequestId(request.headers['x-request-id']),
    kind: findRequestKind(path),
    method: request.method ?? 'GET',
    path,
    query: query < 0 ? '' : url.slice(query),
    edition: editionOf(path),
    began: performance.now(),
    untilHead: undefined,
  }
}
