import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, realpathSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** A path that is not the file's own: a link stands on the way. */
export class NotReal extends Error {
  readonly code = 'ELOOP'
}

/** A folder, a pipe, a socket or a device. */
export class NoFile extends Error {
  readonly code = 'EISDIR'
}

/** A link at the end is refused, and a pipe without a writer holds nobody up. Windows has neither. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** The one path without links by which an open file is reached. Linux knows it; elsewhere the path is asked again. */
function findOwnPath(descriptor: number, path: string): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`)
    } catch {
      // No /proc here.
    }
  }
  const own = fstatSync(descriptor)
  const there = lstatSync(path)
  return own.dev === there.dev && own.ino === there.ino ? realpathSync.native(path) : undefined
}

/** A folder on the way may have become a link between one look and the next: what was opened says itself where it is. */
function judge(descriptor: number, path: string): void {
  if (!fstatSync(descriptor).isFile()) throw new NoFile(path)
  if (findOwnPath(descriptor, path) !== path) throw new NotReal(path)
}

/**
 * Opens a file by its own path: absolute, and no part of it is a link, neither now nor a moment ago.
 * @returns a descriptor for reading, to be closed by the caller
 * @throws NotReal, NoFile, or as `fs` does
 */
export function openReal(path: string): number {
  const descriptor = openSync(path, flags)
  try {
    judge(descriptor, path)
    return descriptor
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** `openReal` without holding the thread up. */
export async function openRealLater(path: string): Promise<FileHandle> {
  const handle = await open(path, flags)
  try {
    judge(handle.fd, path)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}
