import { type ExampleNames, fillExamples, findExampleNames } from './fillExamples'
import type { Fault } from './fault'
import type { Author } from './model'
import type { PassContext } from './passContext'
import { prepareQuery } from './sqlite'

/** Enough to find one of each kind in most newspapers. */
const looked = 500

function findNames({ db }: Pick<PassContext, 'db'>): ExampleNames {
  const below = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM files WHERE file >= :beginning AND file < :end ORDER BY file LIMIT :looked',
  )
  const files = ['ar', 'en', 'media'].flatMap((folder) =>
    below.list({ beginning: `${folder}/`, end: `${folder}0`, looked }).map(({ file }) => file),
  )
  const authors = prepareQuery<{ json: string }>(db, "SELECT json FROM settings WHERE name = 'authors'").get(
    {},
  )
  return findExampleNames(files, authors ? (JSON.parse(authors.json) as Author[]) : [])
}

/** The faults of a file, their examples naming what the index holds. It is asked for faulty files alone. */
export function fillPassExamples(pass: Pick<PassContext, 'db'>, faults: Fault[]): Fault[] {
  if (faults.length === 0) return faults
  const names = findNames(pass)
  return faults.map((fault) => fillExamples(fault, names))
}
