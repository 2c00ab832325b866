import { type ExampleNames, fillExamples, findExampleNames } from '@/lib/content/references/fillExamples'
import type { Fault } from '@/lib/content/faults/fault'
import type { Author } from '@/lib/model/model'
import { type Database, prepareQuery } from './sqlite'

/** Enough to find one of each kind in most newspapers. */
const looked = 500

/** The names that an example may take from a newspaper in the index. */
function prepareExampleNames(db: Database): () => ExampleNames {
  const below = prepareQuery<{ file: string }>(
    db,
    `SELECT file FROM files WHERE file >= :beginning AND file < :end AND kind IN ('text', 'media')
     ORDER BY file LIMIT :looked`,
  )
  const authors = prepareQuery<{ json: string }>(db, "SELECT json FROM settings WHERE name = 'authors'")
  return () => {
    const files = ['ar', 'en', 'media'].flatMap((folder) =>
      below.list({ beginning: `${folder}/`, end: `${folder}0`, looked }).map(({ file }) => file),
    )
    const known = authors.get()
    return findExampleNames(files, known ? (JSON.parse(known.json) as Author[]) : [])
  }
}

/**
 * Prepares to say faults with examples that name what the newspaper holds at that moment: the index keeps faults without
 * them, since a pass finds some before it has seen all files.
 */
export function prepareExamples(db: Database): (faults: readonly Fault[]) => Fault[] {
  const findNames = prepareExampleNames(db)
  return (faults) => {
    const hasExample = faults.some(({ values }) => typeof values.fix === 'string')
    if (!hasExample) return [...faults]
    const names = findNames()
    return faults.map((fault) => fillExamples(fault, names))
  }
}

/** Prepares the list of all faults that stand, by file and line. */
export function prepareStandingFaults(db: Database): () => Fault[] {
  const faults = prepareQuery<{ json: string }>(db, 'SELECT json FROM faults ORDER BY file, line, json')
  const withExamples = prepareExamples(db)
  return () => withExamples(faults.list().map(({ json }) => JSON.parse(json) as Fault))
}
