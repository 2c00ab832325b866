import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { IndexPlaces } from '../../../lib/content/sync/indexWriter'
import { buildSite, spawnTask } from '../../buildSite'
import { endWithProcess } from '../../endWithProcess'
import { findFreePort } from '../../freePort'

/** Where a site answers: `http://127.0.0.1:3000`. */
export type Origin = { origin: string }

/** The built site on a content folder, as an operator runs it. */
export type BenchSite = Origin & {
  port: number
  /** Milliseconds from its start to the whole first front. */
  untilFirstPage: number
  /** Seconds of processor that its threads have taken so far, together. */
  countProcessor(): number
  /** Resident megabytes: at this moment, and the most that it ever was. */
  countMemory(): { now: number; most: number }
}

type Running = BenchSite & { stop(): Promise<void> }

/** Seconds; a machine may be busy. */
const patience = 900

const megabytesOf = (status: string, name: string) =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)

/** Linux alone tells of another process what it takes: proc(5). In hundredths of a second, as everywhere on it. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Waits for a whole front. @throws where the process ends before, or does not get so far */
async function waitForFront(origin: string, child: ChildProcess, began: number): Promise<void> {
  for (;;) {
    const front = await fetch(origin).catch(() => undefined)
    if (front?.ok && (await front.text()).includes('</html>')) return
    if (child.exitCode !== null) throw new Error('The site did not start.')
    if (performance.now() - began > patience * 1000) throw new Error('The site has no first page.')
    await sleep(20)
  }
}

/** `settings` are variables of the environment, as the operator's guide names them; `node` is another Node's program. */
type Started = { settings?: Record<string, string>; node?: string }

async function startBenchSite(
  { contentDir, dataDir }: IndexPlaces,
  { settings, node }: Started,
): Promise<Running> {
  if (await buildSite()) throw new Error('The site could not be built.')
  const port = await findFreePort()
  const origin = `http://127.0.0.1:${port}`
  const began = performance.now()
  const env = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, SHUTDOWN_GRACE_MS: '0', ...settings }
  const child = spawnTask(['start', '--port', String(port)], env, 'ignore', node)
  endWithProcess(child, 'SIGKILL')
  const ended = once(child, 'exit')
  const pid = child.pid ?? 0
  await waitForFront(origin, child, began).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return {
    origin,
    port,
    untilFirstPage: performance.now() - began,
    countProcessor: () => processorOf(pid),
    countMemory() {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return { now: megabytesOf(status, 'VmRSS'), most: megabytesOf(status, 'VmHWM') }
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Does a piece of work with the built site, which is built where needed, running on a content folder; ends it in any case. */
export async function withBenchSite<Result>(
  places: IndexPlaces,
  work: (site: BenchSite) => Promise<Result>,
  started: Started = {},
): Promise<Result> {
  const site = await startBenchSite(places, started)
  try {
    return await work(site)
  } finally {
    await site.stop()
  }
}
