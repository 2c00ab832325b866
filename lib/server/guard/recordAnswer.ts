import { requestInfoOf, type Guarded } from './guardResponse'
import { log } from '@/lib/log'
import { isRendered, metrics } from '@/lib/server/operators/metrics'

/** As nginx writes it: the reader left before the answer was complete. */
const leftEarly = 499

const isLogged = Boolean(process.env.LOG_REQUESTS && process.env.LOG_REQUESTS !== '0')

/** Counts an answer whose connection is done with it, and writes it down where `LOG_REQUESTS` asks for that. */
export function recordAnswer(response: Guarded): void {
  const { id, kind, method, path, began, untilHead } = requestInfoOf(response)
  const { requests, answerTime, renderTime } = metrics()
  const status = response.writableFinished ? response.statusCode : leftEarly
  const milliseconds = performance.now() - began
  const cache = response.getHeader('x-nextjs-cache')
  requests.inc({ kind, status })
  answerTime.observe({ kind }, milliseconds / 1000)
  if (status === 200 && untilHead !== undefined && isRendered(kind, cache))
    renderTime.observe({ kind }, untilHead / 1000)
  if (!isLogged) return
  log.info(
    { id, kind, method, path, status, cache, milliseconds: Math.round(milliseconds * 10) / 10 },
    'request',
  )
}
