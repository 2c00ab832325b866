import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { listConnections } from './connections'

/** For so long a reader may take no byte of what lies ready. Milliseconds. */
const patience = () => Number(process.env.SEND_TIMEOUT_MS) || 60_000
/** So often it is looked at in that time: an answer ends at most a quarter late. */
const looks = 4

/** How many bytes had gone at the last look, and since when none has. */
type Stall = { taken: number; since: number }

/** Properties of Node's sockets that their types leave out. */
type Inside = {
  writableBuffer?: { chunk: string | Uint8Array }[]
  _handle?: { writeQueueSize?: number } | null
}

/**
 * The bytes that the system has taken of all that was written to a connection. One write may be of megabytes, and `writableLength`
 * falls only when all of it is gone: Node's own timeouts ask the handle as well (net.js, `_onTimeout`).
 */
function countTaken(socket: Socket): number {
  const { writableBuffer = [], _handle: handle } = socket as Socket & Inside
  if (handle?.writeQueueSize === undefined) return socket.bytesWritten - socket.writableLength
  const behind = writableBuffer.reduce((sum, { chunk }) => sum + chunk.length, 0)
  return socket.bytesWritten - behind - handle.writeQueueSize
}

function look(socket: Socket, stalls: WeakMap<Socket, Stall>, longest: number): void {
  if (socket.writableLength === 0) {
    stalls.delete(socket)
    return
  }
  const now = performance.now()
  const taken = countTaken(socket)
  const stall = stalls.get(socket)
  if (stall?.taken !== taken) stalls.set(socket, { taken, since: now })
  // A reset: the system would keep its part of the answer for minutes.
  else if (now - stall.since >= longest) socket.resetAndDestroy()
}

/**
 * Ends the answers of readers who take no byte of them for a minute: each holds what is still to be sent, and the file of
 * a film open. A reader who takes a little now and then is not cut off, and a browser that stopped a film goes on by a
 * range. One timer looks at all connections. `Server.setTimeout` does not do: whatever is written to a connection, or
 * comes from it, counts there as a sign of life.
 */
export function endStalled(server: Server): void {
  const longest = patience()
  const stalls = new WeakMap<Socket, Stall>()
  const timer = setInterval(() => {
    for (const socket of listConnections()) look(socket, stalls, longest)
  }, longest / looks)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}
