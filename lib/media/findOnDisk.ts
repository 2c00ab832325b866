import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { settleMediaName } from '../content/mediaName'
import { contentDir } from '../content/places'

/** The name of a folder that is settled to this one; undefined where none is. */
function findSpelling(folder: string, settled: string): string | undefined {
  try {
    return readdirSync(/*turbopackIgnore: true*/ folder).find((name) => settleMediaName(name) === settled)
  } catch {
    return undefined
  }
}

/**
 * Where a file of `media/` stands on the disk. The index knows files by settled names; the disk may spell them in
 * decomposed letters, as Macs do, or with marks that nobody sees.
 * @param folder the folder `media` itself
 */
export function findOnDisk(file: string, folder = join(contentDir(), 'media')): string {
  const asKnown = join(/*turbopackIgnore: true*/ folder, file)
  if (existsSync(asKnown)) return asKnown
  let found = folder
  for (const part of file.split('/')) {
    const spelling = findSpelling(found, part)
    if (spelling === undefined) return asKnown
    found = join(/*turbopackIgnore: true*/ found, spelling)
  }
  return found
}
