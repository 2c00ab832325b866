import { statSync } from 'node:fs'
import { indexPath } from '@/lib/content/database/indexFile'
import type { Newsroom } from './newsroom'
import { dataDir } from '@/lib/content/source/places'
import { processWide } from '@/lib/processWide'
import { openNewsroom } from './openNewsroom'
import { createTables } from '@/lib/content/database/schema'
import { type Database, openDatabase, openReadOnly } from '@/lib/content/database/sqlite'

/** Which file the open index is: a rebuilt one has the same name and another number. */
type Opened = { newsroom: Newsroom; db: Database; file: string; lookedAt: number }

const shared = processWide<{ current?: Opened }>('newsroom', () => ({}))

/** How often the index file is looked at, for an index that this or another process has made anew. */
const lookEvery = 1000
/** A request that holds the newsroom across a pause may go on asking the old index for so long. */
const closeAfter = 60_000

function fileNow(path: string): string {
  // Pages that are prerendered at build know no content: the built site is started on any.
  if (process.env.NEXT_PHASE === 'phase-production-build') return 'none'
  try {
    // Some file systems number their files beyond 2^53.
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    // Not there yet, or a data folder that cannot be entered: its writer says so again and again.
    return 'none'
  }
}

function openEmpty(): Database {
  const db = openDatabase(':memory:')
  createTables(db)
  return db
}

function openOn(db: Database, file: string): Opened {
  return { newsroom: openNewsroom(db), db, file, lookedAt: Date.now() }
}

function open(path: string, file: string): Opened {
  if (file === 'none') return openOn(openEmpty(), file)
  try {
    return openOn(openReadOnly(path), file)
  } catch {
    // Gone or damaged since it was looked at: its writer makes a new one, and the next look finds that.
    return openOn(openEmpty(), 'none')
  }
}

function closeLater(db: Database): void {
  setTimeout(() => db.close(), closeAfter).unref()
}

/**
 * The newsroom of this process, opened at its first use from `DATA_DIR` for reading alone. It follows an index that is
 * made anew within a second; until there is one it answers as a newspaper without articles. Ask for it again in each
 * request, never keep it.
 */
export function currentNewsroom(): Newsroom {
  const before = shared.current
  const now = Date.now()
  if (before && now - before.lookedAt < lookEvery) return before.newsroom
  return lookAgain(before, now)
}

function lookAgain(before: Opened | undefined, now: number): Newsroom {
  const path = indexPath(dataDir())
  const file = fileNow(path)
  if (before?.file === file) {
    before.lookedAt = now
    return before.newsroom
  }
  const opened = open(path, file)
  shared.current = opened
  if (before) closeLater(before.db)
  return opened.newsroom
}

/** Whether the newsroom of this process is read from an index, and not the one without articles that stands in for it. */
export function hasIndex(): boolean {
  currentNewsroom()
  return shared.current?.file !== 'none'
}

/** Looks at the index file now: to be called when a pass over the content says that the index was made anew. */
export function reopenNewsroom(): Newsroom {
  return lookAgain(shared.current, Date.now())
}
