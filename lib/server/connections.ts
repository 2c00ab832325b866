import type { Socket } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Of a connection: how many answers are under way, whether there was ever one, and since when it is open. */
type Use = { answering: number; isAsked: boolean; began: number }

const uses = new Map<Socket, Use>()

/** Who has connected and sends nothing for so long is not waited for. Milliseconds. */
const patience = 5_000

function findUse(socket: Socket): Use {
  const known = uses.get(socket)
  if (known) return known
  const use = { answering: 0, isAsked: false, began: performance.now() }
  uses.set(socket, use)
  socket.once('close', () => uses.delete(socket))
  return use
}

export function noteConnection(socket: Socket): void {
  findUse(socket)
}

/** To be called once for each request that is going to be answered. */
export function noteAnswering({ socket }: IncomingMessage, response: ServerResponse): void {
  const use = findUse(socket)
  use.isAsked = true
  use.answering++
  response.once('close', () => use.answering--)
}

/**
 * Ends the connections that have all their answers. Node's own `closeIdleConnections` cuts off an answer that is written
 * but still on its way to a slow reader.
 */
export function endIdle(): void {
  const silent = performance.now() - patience
  for (const [socket, { answering, isAsked, began }] of uses)
    if (answering === 0 && (isAsked || began < silent)) socket.destroySoon()
}
