import type { Fault } from '@/lib/content/faults/fault'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'

/** Statements that answer what the index knows of the names of files beside what stands in them. */
export function nameStatements(db: Database) {
  const faults = prepareQuery<{ json: string }>(db, "SELECT json FROM faults WHERE origin = 'name'")
  // `0` is the character after the slash: a range of the key instead of a pattern.
  const faulty = prepareQuery<{ file: string }>(
    db,
    `SELECT file FROM faults
     WHERE origin = 'name' AND (file = :path OR (file >= :path || '/' AND file < :path || '0')) LIMIT 1`,
  )
  const twin = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM claims WHERE key = :key AND file <> :file LIMIT 1',
  )
  return {
    listNameFaults: () => faults.list().map(({ json }) => JSON.parse(json) as Fault),
    hasNameFault: (path: string) => faulty.get({ path }) !== undefined,
    hasCaseTwin: (file: string) => twin.get({ key: file.toLowerCase(), file }) !== undefined,
  }
}
