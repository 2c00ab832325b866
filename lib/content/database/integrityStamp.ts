import { readFileSync, statSync, writeFileSync } from 'node:fs'

/** The suffix of the file beside an index that records the state in which it was known to be whole. */
export const integrityStamp = '.whole'

/** A file as the system knows it; any write to it gives it another time of change, which no program can set. */
function stateOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true })
  return [ino, size, mtimeNs, ctimeNs].join(':')
}

/**
 * Notes that an index is whole as it stands on the disk now: to be called by its one writer after each pass. To see the
 * same by reading all of it at every start takes seconds in a large archive. The log beside the index needs no note:
 * SQLite keeps sums in it.
 */
export function stampIntegrity(path: string): void {
  try {
    writeFileSync(path + integrityStamp, stateOf(path))
  } catch {
    // A full disk. The note is then not true, and the next start reads all of the index.
  }
}

/** Whether an index still is what it was when its writer left it. */
export function isIntact(path: string): boolean {
  try {
    return readFileSync(path + integrityStamp, 'utf8') === stateOf(path)
  } catch {
    return false
  }
}
