import { existsSync } from 'node:fs'
import type { ContentFile } from '@/lib/content/source/contentFiles'
import { PassRefused } from '@/lib/content/sync/passRefused'
import { prepareCountListed } from '@/lib/content/database/countListed'
import { type PassScope, hashOf } from './scope'
import type { PassSettings } from './settings'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import type { Store } from '@/lib/content/database/store'

/** An emptied folder, a half-done checkout and a wrong mount look like this; no newsroom's ordinary day does. */
const fewest = 20
const largestPart = 1 / 3

type Guarded = {
  db: Database
  store: Store
  root: string
  scope: PassScope
  reread: PassSettings | undefined
}

type Standing = { file: string; hash: string }

/** A file by its edition and name, wherever it lies in the edition. */
const nameIn = (file: string) => `${file.slice(0, 2)} ${file.replace(/^.*\//, '')}`

/** Takes out the articles whose file came back under another folder or name. */
function withoutMoved(leaving: Standing[], { store, root, scope }: Guarded): Standing[] {
  const fresh = scope.stale.filter(({ kind, file }) => kind === 'text' && !store.getFile(file))
  const { unmatched, left } = match(
    leaving,
    fresh,
    ({ file }) => nameIn(file),
    ({ file }) => nameIn(file),
  )
  if (unmatched.length < fewest) return unmatched
  return match(
    unmatched,
    left,
    ({ hash }) => hash,
    ({ onDisk }) => hashOf(root, onDisk) ?? '',
  ).unmatched
}

/** Pairs articles with new files of the same key, each file once. */
function match(
  leaving: Standing[],
  fresh: ContentFile[],
  keyOf: (standing: Standing) => string,
  keyOfNew: (file: ContentFile) => string,
): { unmatched: Standing[]; left: ContentFile[] } {
  const byKey = new Map<string, ContentFile[]>()
  for (const file of fresh) byKey.set(keyOfNew(file), [...(byKey.get(keyOfNew(file)) ?? []), file])
  const unmatched = leaving.filter((standing) => byKey.get(keyOf(standing))?.pop() === undefined)
  return { unmatched, left: [...byKey.values()].flat() }
}

/** The articles that a pass takes away: their file is gone, or their section. */
function listLeaving({ db, scope, reread }: Guarded): Standing[] {
  const found = 'SELECT a.file, f.hash FROM articles a JOIN files f ON f.file = a.file WHERE a.listed = 1'
  const ofFile = prepareQuery<Standing>(db, `${found} AND a.file = :file`)
  const ofSection = prepareQuery<Standing>(
    db,
    `${found} AND a.edition IN ('ar', 'en') AND a.section = :section`,
  )
  const ids = new Set(reread?.settings.sections.map(({ id }) => id))
  const closed = reread?.before.sections.filter(({ id }) => !ids.has(id)) ?? []
  const leaving = [
    ...scope.gone.flatMap(({ file }) => ofFile.list({ file })),
    ...closed.flatMap(({ id }) => ofSection.list({ section: id })),
  ]
  return [...new Map(leaving.map((standing) => [standing.file, standing])).values()]
}

/**
 * Holds a pass back that would take away more than a third of the articles and at least twenty at once, or one that
 * finds no content folder. Moved and renamed files do not count as taken away.
 * @throws PassRefused
 */
export function guardPass(guarded: Guarded): void {
  const { db, root, scope } = guarded
  if (scope.gone.length === 0 && !guarded.reread) return
  const total = prepareCountListed(db)()
  if (total > 0 && !existsSync(root)) throw new PassRefused({ by: 'absence', total })
  const isMany = (number: number) => number >= fewest && number > total * largestPart
  const leaving = listLeaving(guarded)
  if (!isMany(leaving.length)) return
  const removing = withoutMoved(leaving, guarded).length
  if (isMany(removing)) throw new PassRefused({ by: 'guard', removing, total })
}
