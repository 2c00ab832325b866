import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../content/places'

/** Where a file of `media/` stands on the disk. The index names files in NFC; a disk that a Mac wrote may spell them in NFD. */
export function findOnDisk(file: string): string {
  const folder = join(contentDir(), 'media')
  const spellings = [file, file.normalize('NFD')].map((spelling) =>
    join(/*turbopackIgnore: true*/ folder, spelling),
  )
  return spellings.find((path) => existsSync(path)) ?? join(/*turbopackIgnore: true*/ folder, file)
}
