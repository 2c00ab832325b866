import { checkAlone } from './checkAlone'
import { type Checking, checkAll, checkHere } from './checkPool'
import { type ContentFile, listSome } from './contentFiles'
import type { IndexableFile } from './fileTasks'
import { type PassContext, noteSeen } from './passContext'
import { hashOf } from './passScope'
import { type PassSettings, findTurned } from './passSettings'
import { writeText } from './passWrites'
import type { Settings } from './settings'

/** So few files are checked sooner here than workers start. */
const few = 40

/** Checks text files, many of them on all cores, in no certain order. */
async function* checkTexts(
  files: string[],
  checking: Checking<'prepare'>,
  isApart: boolean,
): AsyncGenerator<IndexableFile> {
  if (files.length > few) yield* checkAll(files, checking)
  else yield* isApart ? checkAlone(files, checking) : checkHere(files, checking)
}

/** Texts whose content changed, by their names on disk. A checkout gives every file a new time and changes few. */
function listChanged(pass: PassContext): Map<string, ContentFile> {
  const changed = new Map<string, ContentFile>()
  for (const found of pass.listStale('text')) {
    const known = pass.store.getFile(found.file)
    const isSame =
      known !== undefined && known.hash !== '' && known.hash === hashOf(pass.contentDir, found.onDisk)
    if (isSame) pass.write(() => noteSeen(pass, found, known.hash))
    else changed.set(found.onDisk, found)
  }
  return changed
}

/** Texts that a change of the settings makes or breaks, though they themselves are as they were. */
function listTurned({ store, contentDir, scope }: PassContext, settings: PassSettings): ContentFile[] {
  const hasTurned = findTurned(settings)
  const gone = new Set(scope.gone.map(({ file }) => file))
  const turned = store
    .listFiles()
    .filter(({ kind, file }) => kind === 'text' && hasTurned(file) && !gone.has(file))
    .map(({ file }) => file)
  return turned.length === 0 ? [] : [...listSome(contentDir, turned).values()]
}

/** Reads and checks the texts that changed. @returns the files that it looked into. */
export async function passTexts(
  pass: PassContext,
  {
    settings,
    reread,
    workers,
    isApart,
  }: { settings: Settings; reread: PassSettings | undefined; workers: number; isApart: boolean },
): Promise<ContentFile[]> {
  const texts = listChanged(pass)
  if (reread && !pass.isNew) {
    for (const found of listTurned(pass, reread)) if (!texts.has(found.onDisk)) texts.set(found.onDisk, found)
  }
  const checking = { task: 'prepare', contentDir: pass.contentDir, settings, workers } as const
  for await (const checked of checkTexts([...texts.keys()], checking, isApart)) {
    const found = texts.get(checked.onDisk)
    if (found) pass.write(() => writeText(pass, checked, found))
  }
  return [...texts.values()]
}
