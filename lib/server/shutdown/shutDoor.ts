import { once } from 'node:events'
import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { endIdle } from '@/lib/server/connection/connections'

/**
 * For so long nothing has to come in, the less the longer that is waited for; none of it after `patience`. In `end` at
 * the latest the door is shut, whatever comes. Milliseconds.
 */
const quiet = { most: 25, patience: 500, end: 5_000 }
/** A turn of the event loop that took longer was interrupted: what came meanwhile was not seen. Milliseconds. */
const turn = 0.5
/** Between one look for connections that can be ended and the next. Milliseconds. */
const pause = 50

/** Requests that wait until the door is shut; undefined while it stands open. */
let waiting: (() => void)[] | undefined

/** Has a request answered: at once, or, while a server stops taking connections, as soon as it has stopped. */
export function passDoor(answer: () => void): void {
  if (waiting) waiting.push(answer)
  else answer()
}

/**
 * Stops listening in a turn of the event loop that took all connections which waited in the system's queue, right after it
 * looked there, and before which nothing came for a while: what is in the queue is reset with it, and readers come in
 * swarms.
 */
function stopListening(server: Server): Promise<void> {
  const began = performance.now()
  let turnBegan = began
  let last = began
  const note = () => (last = performance.now())
  server.on('connection', note).on('request', note)
  return new Promise((stopped) => {
    function look() {
      const now = performance.now()
      const least = quiet.most * (1 - (now - began) / quiet.patience)
      const isQuiet = last < turnBegan && now - last >= least
      if ((isQuiet && now - turnBegan < turn) || now - began > quiet.end) {
        // An HTTP server's own `close` cuts off answers, see `endIdle`.
        NetServer.prototype.close.call(server)
        server.off('connection', note).off('request', note)
        return stopped()
      }
      turnBegan = now
      setImmediate(look)
    }
    setImmediate(look)
  })
}

/**
 * Has servers take no more connections, without losing one that they were offered before. Requests are held back until
 * then: on a busy server no moment is quiet while they are answered, for each answer lets its reader ask again.
 * @returns when every request that they took is answered
 */
export async function shutDoor(servers: readonly Server[]): Promise<void> {
  const held: (() => void)[] = []
  waiting = held
  const ended = servers.map((server) => once(server, 'close'))
  await Promise.all(servers.map(stopListening))
  waiting = undefined
  // Each in a turn of its own: where one fails, the others are answered all the same.
  for (const answer of held) setImmediate(answer)
  // After a look for what has come: requests may lie there since a turn that was long.
  const ending = setInterval(() => setImmediate(endIdle), pause)
  await Promise.all(ended)
  clearInterval(ending)
}
