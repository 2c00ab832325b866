import type { Server } from 'node:http'
import { log } from './log'
import { listServers } from './servers'
import { beginStopping, isStopping, runStopTasks } from './stopping'

/** After the signal, for so long, requests are still taken, while whoever shares them out learns that this one ends. */
const grace = () => Number(process.env.SHUTDOWN_GRACE_MS ?? 1_500)
/** What is not answered by then is cut off. Milliseconds. */
const patience = 20_000

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Resolves when every request of a server is answered; connections that wait for another are closed. */
function close(server: Server): Promise<void> {
  return new Promise((done) => {
    // Right after the connections that wait in the system's queue were taken: those left there would be reset.
    setImmediate(() => server.close(() => done()))
  })
}

async function shutDown(signal: NodeJS.Signals) {
  if (isStopping()) process.exit(1)
  beginStopping()
  log.info({ signal }, 'stopping: no longer ready')
  if (signal === 'SIGTERM') await pause(grace())
  const cut = setTimeout(() => listServers().forEach((server) => server.closeAllConnections()), patience)
  await Promise.all(listServers().map(close))
  clearTimeout(cut)
  await runStopTasks()
  log.info('stopped')
  process.exit(0)
}

/**
 * Ends the process in order at `SIGTERM` (and, without a grace time, at `SIGINT`): not ready any more, every answer asks
 * for its connection to be closed, then no new connections, then the last answers, then everything else. A second signal
 * ends it at once. `next start` must be told not to do the same in its own way: `NEXT_MANUAL_SIG_HANDLE`.
 */
export function handleSignals(): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return handleBesideNext()
  process.on('SIGTERM', shutDown).on('SIGINT', shutDown)
}

/** Started without the variable, Next closes its server at once; its connections still close after their answer. */
function handleBesideNext() {
  const stop = () => {
    beginStopping()
    void Promise.all(listServers().map((server) => new Promise((done) => server.once('close', done)))).then(
      runStopTasks,
    )
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}
