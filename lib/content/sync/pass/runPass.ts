import { findDepartures } from './departures'
import { guardPass } from './guard'
import { type PassCommit, openPass } from './context'
import { passLeftovers } from './leftovers'
import { mediaUse, passMedia } from './media'
import { describeTexts, findMoves, listNew } from './moves'
import { passNames } from './names'
import { passReferences } from './references'
import { findScope } from './scope'
import { passSettings, storedSettings } from './settings'
import { passTexts } from './texts'
import { writeGone } from './writes'
import { prepareCountListed } from '@/lib/content/database/countListed'
import type { IndexPurpose } from '@/lib/content/sync/threads/prepareFile'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import { findRoot } from '@/lib/content/source/openInside'
import type { Database } from '@/lib/content/database/sqlite'
import { prepareExamples, prepareStandingFaults } from '@/lib/content/database/standingFaults'
import { openStore } from '@/lib/content/database/store'

export type PassRequest = {
  db: Database
  contentDir: string
  /** Threads that check, where there is much to check. */
  workers: number
  commit: PassCommit
  /** `on`: what would take a large part of the newspaper away at once is refused. */
  guard: 'on' | 'off'
  /** `site` where absent. */
  purpose?: IndexPurpose
  /**
   * Files or folders below the content folder that may have changed; `departures` for what vanished or was withdrawn;
   * everything is compared where absent.
   */
  files?: string[] | 'departures'
  /** Whether even few texts are checked in threads of their own: one of them took the thread of a pass down. */
  isApart?: boolean
}

const isUrgent = (file: string) => /^(?:ar|en)\/urgent\//.test(file)

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
  purpose = 'site',
  files,
  isApart = false,
}: PassRequest): Promise<IndexReceipt | undefined> {
  const began = performance.now()
  const store = openStore(db)
  const root = findRoot(contentDir)
  const isFirstLook = files === 'departures'
  const whole = findScope(store, root, isFirstLook ? undefined : files)
  const scope = isFirstLook ? findDepartures(store, root, whole) : whole
  if (!scope) return undefined
  const listed = performance.now()

  const pass = openPass({ db, store, root, scope, commit })
  const describe = describeTexts(db)
  const left = describe(scope.gone.flatMap(({ file, kind }) => (kind === 'text' ? [file] : [])))
  const reread = passSettings(pass)
  if (guard === 'on') guardPass({ db, store, root, scope, reread })
  const settings = reread?.settings ?? storedSettings(db)
  passLeftovers(pass)
  const isRenamed = passNames(pass)
  await passMedia(pass)
  const texts = await passTexts(pass, { settings, reread, purpose, workers, isApart })
  for (const { file, kind } of scope.gone) {
    if (kind === 'setting') continue
    if (kind === 'media') pass.changes.media.push({ file: file.slice('media/'.length), usedBy: [] })
    pass.write(() => writeGone(pass, file))
  }
  const hasLooked = scope.stale.length + scope.gone.length + texts.length > 0 || reread !== undefined
  if (hasLooked) {
    const touched = [...texts, ...scope.gone].map(({ file }) => file)
    pass.write(() => passReferences(pass, { settings, reread, files: touched }))
  }
  if (hasLooked || isRenamed) pass.write(() => store.countPass())
  pass.finish()

  const usersOf = mediaUse(db)
  for (const change of pass.changes.media) change.usedBy = usersOf(change.file)
  const moves = left.length === 0 ? [] : findMoves(left, describe(listNew(pass.changes.texts)))
  const withExamples = prepareExamples(db)
  const held = pass.changes.held.map((file) => ({ ...file, faults: withExamples(file.faults) }))
  const faults = prepareStandingFaults(db)()
  const total = prepareCountListed(db)()
  const ended = performance.now()
  const write = pass.getWritingTime()
  return {
    ...pass.changes,
    held,
    moves,
    urgent: pass.isNew ? [] : [...texts, ...scope.gone].map(({ file }) => file).filter(isUrgent),
    faults,
    total,
    read: texts.length,
    milliseconds: {
      list: Math.round(listed - began),
      check: Math.round(ended - listed - write),
      write: Math.round(write),
      whole: Math.round(ended - began),
    },
  }
}
