import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { indexPath } from '@/lib/content/database/indexFile'
import { type IndexReceipt, nothingChanged, settingNames } from './receipt'
import { prepareCountListed } from '@/lib/content/database/countListed'
import { type Database, openReadOnly, prepareQuery } from '@/lib/content/database/sqlite'
import { prepareStandingFaults } from '@/lib/content/database/standingFaults'

const lookEvery = 50
/** A writer that saw the same change as we did has written it by then. */
const patience = 3000

/** Asks the index as another process last left it; undefined before it made one. */
function look<Answer>(path: string, ask: (db: Database) => Answer): Answer | undefined {
  if (!existsSync(path)) return undefined
  const db = openReadOnly(path)
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

/** Asked again and again: it must cost nothing however large the newspaper is. */
function readPass(db: Database): number {
  const pass = prepareQuery<{ json: string }>(db, "SELECT json FROM settings WHERE name = 'pass'").get()
  return Number(pass?.json ?? 0)
}

function receiptOf(db: Database, scope: IndexReceipt['scope'], since: number): IndexReceipt {
  return {
    ...nothingChanged,
    scope,
    settings: scope === 'everything' ? [...settingNames] : [],
    faults: prepareStandingFaults(db)(),
    read: 0,
    total: prepareCountListed(db)(),
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
        const receipt = look(path, (db) => {
          const pass = readPass(db)
          const isNew = pass !== seen
          seen = pass
          if (isNew) return receiptOf(db, 'everything', since)
          return Date.now() - since > patience ? receiptOf(db, 'changes', since) : undefined
        })
        if (receipt) return receipt
        await sleep(lookEvery)
        if (takePlace()) return undefined
      }
    },
  }
}
