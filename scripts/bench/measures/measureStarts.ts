import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, readFileSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ContentFile, listContent } from '../../../lib/content/source/contentFiles'
import { type IndexPlaces, openIndexWriter, updateIndex } from '../../../lib/content/sync/indexWriter'
import { sayTime } from '../say'

/** The time of a piece of work: by the clock, and of all processor cores together. */
async function clock(work: () => unknown): Promise<{ wall: number; processor: number }> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, processor: (user + system) / 1000 }
}

function readAndHash(folder: string, files: ContentFile[]): void {
  for (const { onDisk } of files)
    createHash('sha256')
      .update(readFileSync(join(folder, onDisk)))
      .digest()
}

/** One file changed while the index is kept open, as a served site has it, in a copy of the content folder that may be changed. */
async function measureChange(places: IndexPlaces, scratch: string, one: ContentFile, baseline: number) {
  const copy = join(scratch, 'changed')
  cpSync(places.contentDir, copy, { recursive: true, preserveTimestamps: true })
  const here = { ...places, contentDir: copy }
  const path = join(copy, one.onDisk)
  const writer = openIndexWriter(here)
  await writer.update()
  const update = () => clock(() => writer.update([one.onDisk]))
  appendFileSync(path, '\nسطر جديد.\n')
  const changed = await update()
  utimesSync(path, 1, 1)
  const touched = await update()
  writer.close()
  sayTime('one changed file', changed.wall, baseline)
  sayTime('one touched file', touched.wall, baseline)
}

/** Times how an index comes to be and how it follows its files, as multiples of reading and hashing all files. */
export async function measureStarts(places: IndexPlaces): Promise<void> {
  const files = [...listContent(places.contentDir).values()]
  const reading = await clock(() => readAndHash(places.contentDir, files))
  const say = (what: string, { wall, processor }: Awaited<ReturnType<typeof clock>>) =>
    sayTime(what, wall, reading.wall, `${(processor / 1000).toFixed(1)} s of processor`)
  say(`read and hash ${files.length} files`, reading)
  say('cold start', await clock(() => updateIndex(places)))
  say('warm start', await clock(() => updateIndex(places)))
  const one = files.find(({ kind }) => kind === 'text')
  if (one) await measureChange(places, dirname(places.dataDir), one, reading.wall)
}
