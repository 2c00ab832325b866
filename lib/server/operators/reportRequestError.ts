import { log } from '@/lib/log'
import { metrics } from './metrics'

/**
 * Counts an error in making an answer and writes it down under the request's id.
 * @param request the id, and the route's pattern: the address itself may carry what a reader searched for
 */
export function reportRequestError(
  error: unknown,
  request: { id: string | string[] | undefined; route: string },
): void {
  metrics().renderErrors.inc()
  log.error({ err: error, ...request }, 'a request failed')
}
