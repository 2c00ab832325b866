import { join } from 'node:path'
import type { MediaFile } from '@/lib/model/model'
import { contentDir } from '@/lib/content/source/places'
import { findRoot } from '@/lib/content/source/openInside'

/**
 * Where a file of `media/` lies, as the index recorded it. Readers open this path and no other (`openReal`):
 * what was put in its place since, a link or another spelling of its name, is not it.
 * @returns absolute, without links as long as nothing changed
 */
export function ownPath({ file, onDisk = `media/${file}` }: Pick<MediaFile, 'file' | 'onDisk'>): string {
  return join(/*turbopackIgnore: true*/ findRoot(contentDir()), onDisk)
}
