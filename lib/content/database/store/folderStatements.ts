import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import type { KnownFile } from './storeFacts'

/** Statements that answer what the index knows of the files of one folder. */
export function folderStatements(db: Database) {
  const columns = 'file, kind, changed, bytes, hash'
  const atRoot = prepareQuery<KnownFile>(db, `SELECT ${columns} FROM files WHERE instr(file, '/') = 0`)
  // `0` is the character after the slash: a range of the key instead of a pattern.
  const inFolder = prepareQuery<KnownFile>(
    db,
    `SELECT ${columns} FROM files WHERE file > :folder || '/' AND file < :folder || '0'
       AND instr(substr(file, length(:folder) + 2), '/') = 0`,
  )
  // The path without all letters at its end that are no slash.
  const folders = prepareQuery<{ folder: string }>(
    db,
    "SELECT DISTINCT rtrim(rtrim(file, replace(file, '/', '')), '/') AS folder FROM files",
  )
  return {
    listIn: (folder: string) => (folder === '' ? atRoot.list() : inFolder.list({ folder })),
    listFolders: () => folders.list().map(({ folder }) => folder),
  }
}
