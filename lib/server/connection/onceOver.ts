import type { ServerResponse } from 'node:http'

/**
 * Calls back once when a request is over, however it ended: its answer is sent, or its connection is gone. The answer
 * itself tells of that only once it has the connection: one that waits behind another is never closed.
 */
export function onceOver(response: ServerResponse, told: () => void): void {
  const { socket } = response.req
  let isOver = false
  function end() {
    // A connection that closes has its answer close before it tells the others, of whom none can be taken off by then.
    if (isOver) return
    isOver = true
    response.off('close', end)
    socket.off('close', end)
    told()
  }
  response.once('close', end)
  socket.once('close', end)
}
