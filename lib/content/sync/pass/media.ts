import { type MediaFault, isMediaFault, probeMedia } from '@/lib/content/source/media/probe'
import type { ContentFile } from '@/lib/content/source/contentFiles'
import type { ArticleId, MediaFile } from '@/lib/model/model'
import { type PassContext, recordSeen } from './context'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { makeFault } from '@/lib/content/faults/fault'

/** Measuring waits for the disk and for threads outside of JavaScript: a few at once keep both busy. */
const together = 4

const below = (file: string) => file.slice('media/'.length)

/** A picture that is too large is known with its size, for its fault, and without the hash by which it would be served. */
function settle(probed: MediaFile | MediaFault): MediaFile | MediaFault {
  if (!isMediaFault(probed) || probed.problem !== 'tooLargePicture') return probed
  const { file, width, height, frames, excess } = probed
  const coding = excess.of === 'pixels' ? excess.coding : 'rows'
  return { file, hash: '', bytes: 0, type: 'picture', width, height, animated: frames > 1, coding, excess }
}

/** A file that is there, though a disk or rights refuse it: what was known of it stays. */
function writeRefused(pass: PassContext, found: ContentFile): void {
  const known = pass.store.getFile(found.file)
  recordSeen(pass, found, known?.hash ?? '', false)
  const fault = makeFault(found.file, { line: 1, column: 1 }, 'unreadableFile')
  pass.store.putFaults(found.file, 'check', [fault])
}

async function look(pass: PassContext, found: ContentFile): Promise<void> {
  const file = below(found.file)
  const probed = await probeMedia(pass.root, file, below(found.onDisk))
  if (isMediaFault(probed) && probed.problem === 'unreadable' && probed.isRefused)
    return pass.write(() => writeRefused(pass, found))
  const media = settle(probed)
  const hash = isMediaFault(media) ? '' : media.hash
  const known = pass.store.getFile(found.file)
  // Of what cannot be measured no hash says whether it is still the same.
  if (hash === '' || known?.hash !== hash) pass.changes.media.push({ file, usedBy: [] })
  pass.write(() => {
    recordSeen(pass, found, hash)
    if (known) pass.store.putFaults(found.file, 'check', [])
    if (isMediaFault(media)) pass.store.putUnserved(media)
    else pass.store.putMedia(media)
  })
}

/** Looks at the files below `media/` that are new or have another time or size. */
export async function passMedia(pass: PassContext): Promise<void> {
  const queue = pass.listStale('media').values()
  async function work() {
    for (const found of queue) await look(pass, found)
  }
  await Promise.all(Array.from({ length: together }, work))
}

/** Tells which articles show a file below `media/`. */
export function mediaUse(db: Database): (file: string) => ArticleId[] {
  const users = prepareQuery<ArticleId>(
    db,
    `SELECT DISTINCT a.edition, a.section, a.slug FROM mentions m JOIN articles a ON a.file = m.file
     WHERE m.what = 'media' AND m.key = :file AND a.draft = 0 ORDER BY a.file`,
  )
  return (file) => users.list({ file }).map(({ edition, section, slug }) => ({ edition, section, slug }))
}
