import type { Newsroom } from '../content/newsroom'
import { editions } from '../edition'
import { pageCache } from './pageCache.mjs'
import { getLastPass } from './passes'
import { listReceipts } from './receipts'

/** What anyone may know of the newspaper's state: nothing that is not out yet is named or counted. */
export function findHealth(room: Newsroom, now: number) {
  return composeHealth(room, now, room.listFaults().length)
}

function composeHealth(room: Newsroom, now: number, faults: number) {
  const pass = getLastPass()
  return {
    status: pass === undefined ? 'starting' : faults > 0 ? 'faults' : 'ok',
    articles: editions.reduce((sum, edition) => sum + room.countArticles({ edition }, now), 0),
    lastPass: pass ? { at: pass.at, milliseconds: pass.milliseconds } : null,
    faults: { count: faults },
    pageCache: pageCache().figures(),
  }
}

/** The same with the names of faulty files, but for articles that are known to be waiting for their time. */
export function findHealthHere(room: Newsroom, now: number) {
  const faults = room.listFaults()
  const health = composeHealth(room, now, faults.length)
  const named = new Set(faults.map(({ file }) => file))
  const files = [...named].filter((file) => !room.isEmbargoed(file, now))
  return { ...health, faults: { ...health.faults, files } }
}

/** Everything, for who has the token: each fault with its place, and what the process takes. */
export function findHealthInDetail(room: Newsroom, now: number) {
  const { heapUsed, rss } = process.memoryUsage()
  const faults = room.listFaults()
  return {
    ...composeHealth(room, now, faults.length),
    lastPass: getLastPass() ?? null,
    faults: { count: faults.length, list: faults },
    receipts: listReceipts(),
    process: { uptimeSeconds: Math.round(process.uptime()), heapBytes: heapUsed, rssBytes: rss },
  }
}
