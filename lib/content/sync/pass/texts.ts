import { checkAlone } from '@/lib/content/sync/threads/checkAlone'
import { type Checking, checkAll, checkHere } from '@/lib/content/sync/threads/checkPool'
import { type ContentFile, listSome } from '@/lib/content/source/contentFiles'
import type { IndexPurpose, PreparedFile } from '@/lib/content/sync/threads/prepareFile'
import { type PassContext, recordSeen } from './context'
import { hashOf } from './scope'
import { type PassSettings, findTurned } from './settings'
import { writeText } from './writes'
import type { Settings } from '@/lib/content/settings/settings'
import { prepareQuery } from '@/lib/content/database/sqlite'

/** So few files are checked sooner here than workers start. */
const few = 40

/** Bytes of a text that no newsroom writes by hand: its check may fill more memory than this thread should take. */
const long = 128 * 1024

/** Checks text files, many of them on all cores, in no certain order. */
async function* checkTexts(
  files: readonly ContentFile[],
  checking: Checking,
  isApart: boolean,
): AsyncGenerator<PreparedFile> {
  const namesOf = (texts: readonly ContentFile[]) => texts.map(({ onDisk }) => onDisk)
  const isAlone = ({ bytes }: ContentFile) => bytes > long || (isApart && files.length <= few)
  const together = namesOf(files.filter((text) => !isAlone(text)))
  yield* together.length > few ? checkAll(together, checking) : checkHere(together, checking)
  yield* checkAlone(namesOf(files.filter(isAlone)), checking)
}

/** Texts whose content changed, by their names on disk. A checkout gives every file a new time and changes few. */
function listChanged(pass: PassContext): Map<string, ContentFile> {
  const changed = new Map<string, ContentFile>()
  for (const found of pass.listStale('text')) {
    const known = pass.store.getFile(found.file)
    const isSame = known !== undefined && known.hash !== '' && known.hash === hashOf(pass.root, found.onDisk)
    if (isSame) pass.write(() => recordSeen(pass, found, known.hash))
    else changed.set(found.onDisk, found)
  }
  return changed
}

/** Texts that a change of the settings makes or breaks, though they themselves are as they were. */
function listTurned({ store, root, scope }: PassContext, settings: PassSettings): ContentFile[] {
  const hasTurned = findTurned(settings)
  const gone = new Set(scope.gone.map(({ file }) => file))
  const turned = store
    .listFiles()
    .filter(({ kind, file }) => kind === 'text' && hasTurned(file) && !gone.has(file))
    .map(({ file }) => file)
  return turned.length === 0 ? [] : [...listSome(root, turned).values()]
}

/** Texts that show a table which came, changed or went: they are found by what stands in it. */
function listShowing({ db, root, scope }: PassContext): ContentFile[] {
  const tables = [...scope.stale, ...scope.gone].flatMap(({ kind, file }) =>
    kind === 'media' && /\.csv$/i.test(file) ? [file.slice('media/'.length)] : [],
  )
  if (tables.length === 0) return []
  const showing = prepareQuery<{ file: string }>(
    db,
    `SELECT DISTINCT file FROM mentions WHERE what = 'media' AND key IN (SELECT value FROM json_each(:tables))`,
  ).list({ tables: JSON.stringify(tables) })
  const gone = new Set(scope.gone.map(({ file }) => file))
  const files = showing.map(({ file }) => file).filter((file) => file.endsWith('.mdx') && !gone.has(file))
  return files.length === 0 ? [] : [...listSome(root, files).values()]
}

/** Reads and checks the texts that changed. @returns the files that it looked into. */
export async function passTexts(
  pass: PassContext,
  {
    settings,
    reread,
    purpose,
    workers,
    isApart,
  }: {
    settings: Settings
    reread: PassSettings | undefined
    purpose: IndexPurpose
    workers: number
    isApart: boolean
  },
): Promise<ContentFile[]> {
  const texts = listChanged(pass)
  const turned = pass.isNew ? [] : [...(reread ? listTurned(pass, reread) : []), ...listShowing(pass)]
  for (const found of turned) if (!texts.has(found.onDisk)) texts.set(found.onDisk, found)
  const checking = { root: pass.root, settings, purpose, workers }
  for await (const checked of checkTexts([...texts.values()], checking, isApart)) {
    const found = texts.get(checked.onDisk)
    if (found) pass.write(() => writeText(pass, checked, found))
  }
  return [...texts.values()]
}
