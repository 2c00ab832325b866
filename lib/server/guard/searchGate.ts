import { Gate } from './gate'
import { requestInfoOf, type Guarded } from './guardResponse'
import { onceOver } from '@/lib/server/connection/onceOver'
import { isSearch } from './searchRequest'

/** Searches that are made at once. Each takes the one thread that serves all readers for some milliseconds. */
const atOnce = () => Number(process.env.SEARCHES_AT_ONCE) || 4
/** How many times as many may wait, and for how many milliseconds: longer than it takes all of them to have their turn. */
const waitingForEach = 8
const patience = 5_000
/** Seconds after which somebody who was turned away may ask again. */
const retryAfter = '2'

let gate: Gate | undefined

/**
 * Bounds searches by how many run at once, not by who asks: behind one address of a mobile network there are thousands of
 * readers. Everything else passes.
 * @param pass hands the request on
 */
export function passSearchGate(response: Guarded, pass: () => void): void {
  if (!isSearch(requestInfoOf(response).path)) return pass()
  gate ??= new Gate({ atOnce: atOnce(), waiting: atOnce() * waitingForEach, patience })
  const leave = gate.enter({ pass, turnAway: () => turnAway(response) })
  // Also where the reader left before the turn came.
  onceOver(response, leave)
}

function turnAway(response: Guarded) {
  response.setHeader('retry-after', retryAfter)
  if (requestInfoOf(response).kind === 'api') response.setHeader('content-type', 'application/json')
  response.writeHead(503)
  response.end(response.req.method === 'HEAD' ? undefined : '{}')
}
