import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './sqlite'

/** Gives the writer's place back. */
export type WriterLock = { release(): void }

/**
 * Takes the place of the one writer of a data folder. The lock is SQLite's own, on an empty database beside the index:
 * the system lets go of it when the process ends, however it ends, so no stale lock can hold a newsroom up.
 * @returns undefined where another process, or another caller in this one, holds it.
 */
export function takeWriterLock(dataDir: string): WriterLock | undefined {
  mkdirSync(dataDir, { recursive: true })
  const db = openDatabase(join(dataDir, 'writer.lock'))
  try {
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    if (/locked|busy/i.test(String(error))) return undefined
    throw error
  }
}
