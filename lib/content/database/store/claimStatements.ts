import { type Database, prepareChange, prepareQuery } from '@/lib/content/database/sqlite'

/** Statements for the addresses that each file claims. */
export function claimStatements(db: Database) {
  const list = prepareQuery<{ key: string }>(db, 'SELECT key FROM claims WHERE file = :file')
  const remove = prepareChange(db, 'DELETE FROM claims WHERE file = :file')
  const add = prepareChange(db, 'INSERT OR IGNORE INTO claims (key, file) VALUES (:key, :file)')
  return {
    list: (file: string) => list.list({ file }).map(({ key }) => key),
    replace(file: string, paths: readonly string[]) {
      remove({ file })
      // On many disks, names that differ in their case alone are one.
      for (const path of paths) add({ key: path.toLowerCase(), file })
    },
  }
}
