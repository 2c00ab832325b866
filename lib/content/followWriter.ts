import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './fault'
import { indexPath } from './indexFile'
import { type IndexReceipt, nothingChanged, settingNames } from './receipt'
import { openReadOnly, prepareQuery } from './sqlite'

const lookEvery = 50
/** A writer that saw the same change as we did has written it by then. */
const patience = 3000

type State = { pass: number; total: number; faults: Fault[] }

/** The index as another process last left it; undefined before it made one. */
function readState(path: string): State | undefined {
  if (!existsSync(path)) return undefined
  const db = openReadOnly(path)
  try {
    const pass = prepareQuery<{ json: string }>(db, "SELECT json FROM settings WHERE name = 'pass'").get()
    const total = prepareQuery<{ total: number }>(db, 'SELECT count(*) AS total FROM articles WHERE listed = 1').get()
    const faults = prepareQuery<{ json: string }>(db, 'SELECT json FROM faults ORDER BY file, line, json').list()
    return {
      pass: Number(pass?.json ?? 0),
      total: total?.total ?? 0,
      faults: faults.map(({ json }) => JSON.parse(json) as Fault),
    }
  } finally {
    db.close()
  }
}

function receiptOf({ total, faults }: State, scope: IndexReceipt['scope'], since: number): IndexReceipt {
  return {
    ...nothingChanged,
    scope,
    settings: scope === 'everything' ? [...settingNames] : [],
    faults,
    read: 0,
    total,
    milliseconds: { list: 0, check: 0, write: 0, whole: Date.now() - since },
  }
}

/** Follows the index of a data folder that another process writes. */
export function followWriter(dataDir: string) {
  const path = indexPath(dataDir)
  let seen: number | undefined

  return {
    /**
     * Waits until the other process has written something new, or for a few seconds: a reader's pass. As long as there
     * is no index at all it waits for one.
     * @param takePlace asked again and again whether the writer's place is free.
     * @returns undefined where the place was taken and this process has to write itself.
     */
    async next(takePlace: () => boolean): Promise<IndexReceipt | undefined> {
      const since = Date.now()
      for (;;) {
        const state = readState(path)
        if (state && state.pass !== seen) {
          seen = state.pass
          return receiptOf(state, 'everything', since)
        }
        if (state && Date.now() - since > patience) return receiptOf(state, 'changes', since)
        await sleep(lookEvery)
        if (takePlace()) return undefined
      }
    },
  }
}
