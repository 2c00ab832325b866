import { log } from '@/lib/log'
import { listServers } from '@/lib/server/connection/servers'
import { shutDoor } from './shutDoor'
import { beginStopping, isStopping, runStopTasks } from '@/lib/stopping'

/** After the signal, for so long, requests are still taken, while whoever shares them out learns that this one ends. */
const grace = () => Number(process.env.SHUTDOWN_GRACE_MS ?? 1_500)
/** Requests that are not answered by then are cut off. Milliseconds. */
const patience = 20_000

/** Work that has not ended by then, after the last answer, is left behind. Milliseconds: less than a keeper of services waits. */
const stopPatience = 7_000

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * One signal may arrive twice: a terminal and a keeper of services send it to every process of a group, and `npm start`
 * hands it on. Within so many milliseconds it is the same one.
 */
const echo = 1_000
let began = 0

async function shutDown(signal: NodeJS.Signals) {
  if (isStopping()) {
    if (performance.now() - began > echo) process.exit(1)
    return
  }
  began = performance.now()
  beginStopping()
  log.info({ signal }, 'stopping: no longer ready')
  if (signal === 'SIGTERM') await pause(grace())
  const cut = setTimeout(() => listServers().forEach((server) => server.closeAllConnections()), patience)
  await shutDoor(listServers())
  clearTimeout(cut)
  const isEnded = await Promise.race([runStopTasks().then(() => true), pause(stopPatience)])
  if (isEnded !== true) await endByForce()
  log.info('stopped')
  process.exit(0)
}

/**
 * Leaves without the threads that do not end: an orderly exit waits for each of them, also for one in the midst of a
 * statement that comes to no end. The index outlives that as it outlives a power cut.
 */
async function endByForce() {
  log.warn('stopped before all threads had ended')
  // A process that is ended like this has no time to write its log.
  await pause(100)
  process.kill(process.pid, 'SIGKILL')
}

/** While developing there is nobody to lose, and browsers keep a socket open that tells them of changes. */
async function endAtOnce() {
  await runStopTasks()
  process.exit(0)
}

/**
 * Ends the process in order at `SIGTERM` (and, without a grace time, at `SIGINT`): not ready any more, every answer asks
 * for its connection to be closed, then no new connections, then the last answers, then everything else. A second signal
 * ends it at once.
 */
export function handleSignals(): void {
  const end = process.env.NODE_ENV === 'production' ? shutDown : endAtOnce
  process.on('SIGTERM', end).on('SIGINT', end)
}
