import type { Server } from 'node:http'

/** For so long nothing has to come in, and for so long that is waited for at most. Milliseconds. */
const quiet = { least: 25, patience: 2_000 }

/** What waits to be answered until the door is shut; undefined while it stands open. */
let waiting: (() => void)[] | undefined

/** Has a request answered: at once, or, while a server stops taking connections, as soon as it has stopped. */
export function passDoor(answer: () => void): void {
  if (waiting) waiting.push(answer)
  else answer()
}

/**
 * Resolves in a turn of the event loop that took all connections which waited in the system's queue, and before which
 * nothing came for a while: those that come in the middle of many would be reset with the socket.
 */
function findLull(server: Server): Promise<void> {
  const until = performance.now() + quiet.patience
  let last = performance.now()
  const note = () => (last = performance.now())
  server.on('connection', note).on('request', note)
  return new Promise((found) => {
    function look() {
      const now = performance.now()
      if (now - last < quiet.least && now < until) {
        setImmediate(look)
        return
      }
      server.off('connection', note).off('request', note)
      found()
    }
    look()
  })
}

/**
 * Has a server take no more connections, without losing one that it was offered before. Requests are held back until
 * then: on a busy server no moment is quiet while they are answered, for each answer lets its reader ask again.
 * @returns when every request that it took is answered
 */
export async function shutDoor(server: Server): Promise<void> {
  waiting ??= []
  await findLull(server)
  const closed = new Promise<void>((done) => server.close(() => done()))
  const held = waiting
  waiting = undefined
  for (const answer of held ?? []) answer()
  await closed
}
