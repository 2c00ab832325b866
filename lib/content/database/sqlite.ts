import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { fromStoredText, toStoredText } from './storedText'

/**
 * The one place that opens SQLite: the same pinned version on every Node, inside an npm package, with the interface of
 * `node:sqlite` (docs/decisions/index-in-sqlite.md).
 */
export type Database = DatabaseSyncInstance
export type Value = string | number | null | Uint8Array
export type Values = Record<string, Value>

/** A prepared statement whose rows have a known shape. Values are bound by name, without a sigil. */
export type Query<Row> = {
  get(values?: Values): Row | undefined
  list(values?: Values): Row[]
}

/** Opens a database for writing, making the file where there is none; `:memory:` is one without a file, and the empty path one that ends with its connection. */
export function openDatabase(path: string): Database {
  // Defensive mode forbids writing into FTS5's own tables (`store/wordTotals.ts`).
  return new DatabaseSync(path, { defensive: false })
}

/**
 * Opens a database that another thread or process may be writing.
 * @throws where the file is absent or no database.
 */
export function openReadOnly(path: string): Database {
  const db = new DatabaseSync(path, { readOnly: true })
  // A mapped file would count as memory of the process, all of an archive's index in the end: a cache has a bound.
  db.exec('PRAGMA busy_timeout = 2000; PRAGMA cache_size = -16384')
  return db
}

function bindable(name: string, value: Value | undefined): Value {
  // Left out, a value would be the one of the statement's run before.
  if (value === undefined) throw new TypeError(`no value to be stored: ${name}`)
  if (typeof value === 'string') return toStoredText(value)
  // SQLite has no such number and would store nothing in its place.
  if (Number.isNaN(value)) throw new TypeError(`not a number, and so not to be stored: ${name}`)
  return value
}

function bind(values: Values): Values {
  const bound: Values = {}
  for (const name in values) bound[name] = bindable(name, values[name])
  return bound
}

type StoredRow = Record<string, unknown>

function read(row: StoredRow): StoredRow {
  for (const column in row) {
    const value = row[column]
    if (typeof value === 'string') row[column] = fromStoredText(value)
  }
  return row
}

/**
 * Prepares a statement that answers rows: a question, or a change that says what it wrote by `RETURNING`. The caller
 * states the shape of the rows: SQLite cannot. Every value comes back as it was bound.
 */
export function prepareQuery<Row>(db: Database, sql: string): Query<Row> {
  const statement = db.prepare(sql)
  return {
    get(values = {}) {
      const row = statement.get(bind(values))
      return row && (read(row) as Row)
    },
    list: (values = {}) => statement.all(bind(values)).map((row: StoredRow) => read(row) as Row),
  }
}

/** Prepares a statement that changes rows and answers nothing; one that has to know an id asks `prepareQuery` for it. */
export function prepareChange(db: Database, sql: string): (values?: Values) => void {
  const statement = db.prepare(sql)
  return (values = {}) => void statement.run(bind(values))
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

let version: string | undefined

/** The version of SQLite itself, such as `3.53.0`: it decides what FTS5 writes. */
export function sqliteVersion(): string {
  if (version !== undefined) return version
  const db = new DatabaseSync(':memory:')
  version =
    prepareQuery<{ version: string }>(db, 'SELECT sqlite_version() AS version').get()?.version ?? 'unknown'
  db.close()
  return version
}
