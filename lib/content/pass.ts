import type { Fault } from './fault'
import { findDepartures } from './passDepartures'
import { guardPass } from './passGuard'
import { type PassCommit, openPass } from './passContext'
import { passLeftovers } from './passLeftovers'
import { mediaUse, passMedia } from './passMedia'
import { describeTexts, findMoves, listNew } from './passMoves'
import { passReferences } from './passReferences'
import { findScope } from './passScope'
import { passSettings, storedSettings } from './passSettings'
import { passTexts } from './passTexts'
import { writeGone } from './passWrites'
import { prepareCountListed } from './queries/countListed'
import type { IndexReceipt } from './receipt'
import { type Database, prepareQuery } from './sqlite'
import { openStore } from './store'

export type PassRequest = {
  db: Database
  contentDir: string
  /** Threads that check, where there is much to check. */
  workers: number
  commit: PassCommit
  /** `on`: what would take a large part of the newspaper away at once is refused. */
  guard: 'on' | 'off'
  /**
   * Files or folders below the content folder that may have changed; `departures` for what vanished or was withdrawn;
   * everything is compared where absent.
   */
  files?: string[] | 'departures'
  /** Whether even few texts are checked in threads of their own: one of them took the thread of a pass down. */
  isApart?: boolean
}

const isUrgent = (file: string) => /^(?:ar|en)\/urgent\//.test(file)

/** All faults that stand, and how many articles readers can find in lists sooner or later. */
function takeStock(db: Database): Pick<IndexReceipt, 'faults' | 'total'> {
  const faults = prepareQuery<{ json: string }>(
    db,
    'SELECT json FROM faults ORDER BY file, line, json',
  ).list()
  return { faults: faults.map(({ json }) => JSON.parse(json) as Fault), total: prepareCountListed(db)() }
}

/**
 * Brings the index in line with the files. A file that vanishes or changes meanwhile is written as it was found; the
 * next pass sees it again.
 * @returns undefined where departures were asked for and cannot be told from the rest; nothing is written then
 * @throws PassRefused before anything is written, where the guard holds the change back.
 */
export async function runPass(request: PassRequest & { files?: string[] }): Promise<IndexReceipt>
export async function runPass(request: PassRequest): Promise<IndexReceipt | undefined>
export async function runPass({
  db,
  contentDir,
  workers,
  commit,
  guard,
  files,
  isApart = false,
}: PassRequest): Promise<IndexReceipt | undefined> {
  const began = performance.now()
  const store = openStore(db)
  const isFirstLook = files === 'departures'
  const whole = findScope(store, contentDir, isFirstLook ? undefined : files)
  const scope = isFirstLook ? findDepartures(store, contentDir, whole) : whole
  if (!scope) return undefined
  const listed = performance.now()

  const pass = openPass({ db, store, contentDir, scope, commit })
  const describe = describeTexts(db)
  const left = describe(scope.gone.flatMap(({ file, kind }) => (kind === 'text' ? [file] : [])))
  const reread = passSettings(pass)
  if (guard === 'on') guardPass({ db, store, contentDir, scope, reread })
  const settings = reread?.settings ?? storedSettings(db)
  passLeftovers(pass)
  await passMedia(pass)
  const texts = await passTexts(pass, { settings, reread, workers, isApart })
  for (const { file, kind } of scope.gone) {
    if (kind === 'setting') continue
    if (kind === 'media') pass.changes.media.push({ file: file.slice('media/'.length), usedBy: [] })
    pass.write(() => writeGone(pass, file))
  }
  if (scope.stale.length + scope.gone.length + texts.length > 0 || reread) {
    const touched = [...texts, ...scope.gone].map(({ file }) => file)
    pass.write(() => passReferences(pass, { settings, reread, files: touched }))
    pass.write(() => store.countPass())
  }
  pass.finish()

  const usersOf = mediaUse(db)
  for (const change of pass.changes.media) change.usedBy = usersOf(change.file)
  const moves = left.length === 0 ? [] : findMoves(left, describe(listNew(pass.changes.texts)))
  const stock = takeStock(db)
  const ended = performance.now()
  const write = pass.getWritingTime()
  return {
    ...pass.changes,
    moves,
    urgent: pass.isNew ? [] : [...texts, ...scope.gone].map(({ file }) => file).filter(isUrgent),
    ...stock,
    read: texts.length,
    milliseconds: {
      list: Math.round(listed - began),
      check: Math.round(ended - listed - write),
      write: Math.round(write),
      whole: Math.round(ended - began),
    },
  }
}
