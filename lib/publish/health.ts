import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Edition, editions } from '@/lib/edition'
import { findOperatorLocale } from './operatorLocale'
import { pageCache } from '@/lib/pageCache/pageCache'
import { type Failing, getFailing, getLastPass, hasStanding, isBehind } from './passes'
import { listReceipts } from './receipts'
import { sayFailure, sayFailureWithDetail } from './sayFailure'
import { findVersions } from './versions'

/** How the reason of a failure is said, for those who may know less or more of the machine. */
type Say = (failing: Failing, locale: Edition) => string

function findStatus(faults: number) {
  if (getFailing()) return 'failing'
  if (isBehind()) return 'behind'
  if (getLastPass() === undefined) return 'starting'
  return faults > 0 ? 'faults' : 'ok'
}

function composeFailing(say: Say) {
  const failing = getFailing()
  if (!failing) return {}
  const { since, times } = failing
  return { failing: { since, times, why: say(failing, findOperatorLocale(process.env)) } }
}

function composeHealth(room: Newsroom, now: number, faults: number, say: Say) {
  const pass = getLastPass()
  return {
    status: findStatus(faults),
    ...composeFailing(say),
    articles: editions.reduce((sum, edition) => sum + room.countArticles({ edition }, now), 0),
    lastPass: pass ? { at: pass.at, milliseconds: pass.milliseconds } : null,
    faults: { count: faults },
    pageCache: pageCache().figures(),
  }
}

/** The public part of the newspaper's state: nothing that is not out yet is named or counted. */
export function findHealth(room: Newsroom, now: number) {
  return composeHealth(room, now, room.listFaults().length, sayFailure)
}

/** The same with the names of faulty files, but for articles that are known to be waiting for their time: an error may name those. */
export function findHealthWithNames(room: Newsroom, now: number) {
  const faults = room.listFaults()
  const health = composeHealth(room, now, faults.length, sayFailure)
  const named = new Set(faults.map(({ file }) => file))
  const files = [...named].filter((file) => !room.isEmbargoed(file, now))
  return { ...health, faults: { ...health.faults, files } }
}

/** Everything, for who has the token: each fault with its place, and what the process is and takes. */
export function findHealthInDetail(room: Newsroom, now: number) {
  const { heapUsed, rss } = process.memoryUsage()
  const faults = room.listFaults()
  return {
    ...composeHealth(room, now, faults.length, sayFailureWithDetail),
    lastPass: getLastPass() ?? null,
    behind: isBehind(),
    faults: { count: faults.length, list: faults },
    receipts: listReceipts(),
    process: { uptimeSeconds: Math.round(process.uptime()), heapBytes: heapUsed, rssBytes: rss },
    versions: findVersions(),
  }
}

/** The status of an answer about health: 503 where there is no newspaper that readers could be sent to. */
export function healthStatus(): 200 | 503 {
  return hasStanding() ? 200 : 503
}
