import type { Fault } from '@/lib/content/faults/fault'
import { createTables } from '@/lib/content/database/schema'
import { type Database, openDatabase } from '@/lib/content/database/sqlite'
import { checkFiles } from './checkFiles'
import type { ContentReport } from './contentReport'
import { runPass } from './pass/runPass'

const byPlace = (a: Fault, b: Fault) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

async function withIndex<Answer>(work: (db: Database) => Promise<Answer>): Promise<Answer> {
  // One without a name: what does not fit into SQLite's cache goes to a file that ends with the connection.
  const db = openDatabase('')
  try {
    createTables(db)
    return await work(db)
  } finally {
    db.close()
  }
}

/**
 * Checks a content folder by making an index of it that nobody keeps, as the server makes its own: what the one says the other
 * says. Nothing that was there before has a part in it.
 * @param files where only the faults of some files are asked for, their paths below the folder
 * @param workers threads that read, where there is much to read
 */
export async function checkContent(
  contentDir: string,
  { files, workers }: { files: ReadonlySet<string> | undefined; workers: number },
): Promise<ContentReport> {
  const report = await withIndex(async (db): Promise<ContentReport> => {
    if (files) return checkFiles(db, contentDir, files)
    const { faults, read } = await runPass({
      db,
      contentDir,
      workers,
      commit: 'once',
      guard: 'off',
      purpose: 'faults',
    })
    return { faults, checked: read, unknown: [] }
  })
  return { ...report, faults: report.faults.toSorted(byPlace) }
}
