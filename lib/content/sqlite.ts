import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'

/**
 * The one place that chooses SQLite: Node's own module from 22.13 on (where it needs no flag), and the same interface
 * with binaries of its own on Node 20. `createRequire` from the working folder keeps the bundler away from both.
 */
export type Database = DatabaseSyncInstance
export type Value = string | number | null | Uint8Array
export type Values = Record<string, Value>

/** A prepared statement whose rows have a known shape. Values are bound by name, without a sigil. */
export type Query<Row> = {
  get(values?: Values): Row | undefined
  list(values?: Values): Row[]
}

type Options = { readOnly?: boolean; defensive?: boolean }
type Sqlite = { DatabaseSync: new (path: string, options?: Options) => Database }

function isBuiltIn(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13)
}

let sqlite: Sqlite | undefined

function loadSqlite(): Sqlite {
  const load = createRequire(join(/*turbopackIgnore: true*/ process.cwd(), 'package.json'))
  sqlite ??= load(isBuiltIn(process.versions.node) ? 'node:sqlite' : '@photostructure/sqlite') as Sqlite
  return sqlite
}

/** Opens a database for writing, making the file where there is none; `:memory:` is one without a file. */
export function openDatabase(path: string): Database {
  // Later versions of Node forbid unless told so to write into FTS5's own tables (`store/wordTotals.ts`).
  return new (loadSqlite().DatabaseSync)(path, { defensive: false })
}

/**
 * Opens a database that another thread or process may be writing.
 * @throws where the file is absent or no database.
 */
export function openReadOnly(path: string): Database {
  const db = new (loadSqlite().DatabaseSync)(path, { readOnly: true })
  // A mapped file would count as memory of the process, all of an archive's index in the end: a cache has a bound.
  db.exec('PRAGMA busy_timeout = 2000; PRAGMA cache_size = -16384')
  return db
}

/** Prepares a statement that answers rows. The caller states their shape: SQLite cannot. */
export function prepareQuery<Row>(db: Database, sql: string): Query<Row> {
  const statement = db.prepare(sql)
  return {
    get: (values = {}) => statement.get(values) as Row | undefined,
    list: (values = {}) => statement.all(values) as Row[],
  }
}

/** Prepares a statement that changes rows; running it answers the id of the last row that it added. */
export function prepareChange(db: Database, sql: string): (values?: Values) => number {
  const statement = db.prepare(sql)
  return (values = {}) => Number(statement.run(values).lastInsertRowid)
}

/** Runs `work` in one transaction, undone whole where it throws. */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
