import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

function readInside(root: string, path: string): Buffer | undefined {
  let descriptor: number | undefined
  try {
    const real = realpathSync.native(path)
    if (!real.startsWith(realpathSync.native(root) + sep)) return undefined
    // NONBLOCK: a named pipe must not hold the whole newsroom up.
    descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK)
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/**
 * The bytes of a table of the content folder; a disk may spell its name in decomposed letters.
 * @param file its path below `media/`
 * @returns undefined where it is gone or leads out of the folder
 */
export function readTableBytes(contentDir: string, file: string): Buffer | undefined {
  const path = join(contentDir, 'media', file)
  return readInside(contentDir, path) ?? readInside(contentDir, path.normalize('NFD'))
}
