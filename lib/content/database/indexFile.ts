import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findFingerprint } from './fingerprint'
import { createTables } from './schema'
import { type Database, openDatabase, prepareChange, prepareQuery } from './sqlite'
import { isIntact, integrityStamp } from './integrityStamp'

const extras = ['', '-wal', '-shm', '-journal', integrityStamp]

/** Where the index of this program's fingerprint stands in a data folder. */
export function indexPath(dataDir: string): string {
  return join(dataDir, `index-${findFingerprint()}.db`)
}

/** Removes an index with what SQLite keeps beside it. */
export function removeIndex(path: string): void {
  for (const extra of extras) rmSync(path + extra, { force: true })
}

/** Removes what other versions of the program, or an interrupted building, left in the data folder. */
export function removeForeignIndexes(dataDir: string): void {
  const own = indexPath(dataDir)
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name)
    const isIndex = /^index-[0-9a-f]+\.db/.test(name)
    if (isIndex && !extras.some((extra) => path === own + extra)) rmSync(path, { force: true })
  }
}

/**
 * SQLite's result codes (https://sqlite.org/rescode.html) for a database that is not what its program made: ERROR (a table
 * is gone, the table of words cannot be opened), CORRUPT, NOTADB. A full disk, a lock or a lost file have others.
 */
const damage: ReadonlySet<unknown> = new Set([1, 11, 26])

/**
 * Whether an error says that the index is damaged. A mistake in a statement looks the same; it comes again when the index
 * is made anew, and is not taken for damage there.
 */
export function isDamage(error: unknown): boolean {
  const { errcode } = Object(error) as { errcode?: number }
  // The lower byte: the rest says more about some of the codes.
  return errcode !== undefined && damage.has(errcode & 0xff)
}

function isWhole(db: Database, path: string): boolean {
  const pages = prepareQuery<{ page_count: number }>(db, 'PRAGMA page_count').get()?.page_count ?? 0
  const size = prepareQuery<{ page_size: number }>(db, 'PRAGMA page_size').get()?.page_size ?? 0
  if (pages === 0 || statSync(path).size < pages * size) return false
  return prepareQuery<{ quick_check: string }>(db, 'PRAGMA quick_check(1)').get()?.quick_check === 'ok'
}

function prepareForWriting(db: Database): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
}

/**
 * Opens the index for its one writer.
 * @returns undefined where there is none or where it is damaged; a damaged one is removed.
 */
export function openIndex(dataDir: string): Database | undefined {
  const path = indexPath(dataDir)
  if (!existsSync(path)) return undefined
  let db: Database | undefined
  try {
    db = openDatabase(path)
    // First: what prepares it for writing makes a database without tables of an empty file.
    if (isIntact(path) || isWhole(db, path)) {
      prepareForWriting(db)
      return db
    }
  } catch (error) {
    if (!isDamage(error)) {
      db?.close()
      throw error
    }
  }
  db?.close()
  removeIndex(path)
  return undefined
}

/** A new index while it is being filled, beside the place where it will stand: readers never see a half. */
export type Building = {
  db: Database
  /** Puts it in its place. @returns it, open for its writer. */
  finish(): Database
  abandon(): void
}

/** Bytes of words that are sorted in memory before they go to the disk; the second is SQLite's own measure. */
const sortedInMemory = { whileBuilding: 32 * 1024 * 1024, after: 1024 * 1024 }

/** Begins a new, empty index. Nothing is synced while it is filled: what an interruption leaves is thrown away. */
export function buildIndex(dataDir: string): Building {
  mkdirSync(dataDir, { recursive: true })
  const path = indexPath(dataDir)
  const beside = `${path}.building`
  removeIndex(beside)
  const db = openDatabase(beside)
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536')
  createTables(db)
  const sortInMemory = prepareChange(db, "INSERT INTO words (words, rank) VALUES ('hashsize', :bytes)")
  sortInMemory({ bytes: sortedInMemory.whileBuilding })
  return {
    db,
    finish() {
      db.exec("INSERT INTO words (words) VALUES ('optimize')")
      sortInMemory({ bytes: sortedInMemory.after })
      db.exec('PRAGMA journal_mode = WAL')
      db.close()
      removeIndex(path)
      renameSync(beside, path)
      const standing = openDatabase(path)
      prepareForWriting(standing)
      return standing
    },
    abandon() {
      db.close()
      removeIndex(beside)
    },
  }
}
