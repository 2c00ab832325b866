import { type ExampleNames, fillExamples, findExampleNames } from '@/lib/content/references/fillExamples'
import type { Fault } from '@/lib/content/faults/fault'
import type { Author } from '@/lib/model/model'
import type { PassContext } from './context'
import { prepareQuery } from '@/lib/content/database/sqlite'

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
