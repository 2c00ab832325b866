import type { Socket } from 'node:net'
import type { ServerResponse } from 'node:http'

/** Of a connection: how many answers are under way, how many bytes it had sent when the last ended, and when it began. */
type Use = { answering: number; heard: number; began: number }

const uses = new Map<Socket, Use>()

/** How long a new connection may send nothing before it is no longer waited for. Milliseconds. */
const patience = 5_000

/** To be called for each connection that a server takes. */
export function recordConnection(socket: Socket): Use {
  const known = uses.get(socket)
  if (known) return known
  const use = { answering: 0, heard: 0, began: performance.now() }
  uses.set(socket, use)
  socket.once('close', () => uses.delete(socket))
  return use
}

/** To be called once for each request that is going to be answered. */
export function recordAnswering(response: ServerResponse): void {
  const { socket } = response.req
  const use = recordConnection(socket)
  use.answering++
  // One that waits behind another and never gets the connection goes with it.
  response.once('close', () => {
    use.answering--
    use.heard = socket.bytesRead
  })
}

/** The connections that are open. */
export const listConnections = (): Iterable<Socket> => uses.keys()

/**
 * Ends the connections that have all their answers and of which no part of another request has come. Node's own
 * `closeIdleConnections` cuts off an answer that is written but still on its way to a slow reader.
 */
export function endIdle(): void {
  const silent = performance.now() - patience
  for (const [socket, { answering, heard, began }] of uses) {
    const isIdle = answering === 0 && socket.bytesRead === heard
    if (isIdle && (heard > 0 || began < silent)) socket.destroySoon()
  }
}
