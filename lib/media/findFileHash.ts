import type { BigIntStats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { hashFile } from '@/lib/content/source/media/hashFile'

type Known = { state: string; hash: string }

/** Hashes of films and sounds that were asked for: hashing 100 MB at every range of a film would be felt. */
const known = new Map<string, Known>()
const mostKnown = 500

/** Which file this is and whether it was written to: no program can set the last of these times. */
const stateOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats) =>
  [dev, ino, size, mtimeNs, ctimeNs].join(':')

/**
 * The hash of an open file; read again only where it is another file than before, or its size or times have changed.
 * Rejects as `fs` does where it cannot be read, and where it is written to meanwhile.
 * @param path the file's own
 */
export async function findFileHash(handle: FileHandle, path: string): Promise<string> {
  const state = stateOf(await handle.stat({ bigint: true }))
  const before = known.get(path)
  if (before?.state === state) return before.hash
  const hash = await hashFile(handle)
  if (stateOf(await handle.stat({ bigint: true })) !== state) throw new Error(`${path} is being written`)
  known.delete(path)
  known.set(path, { state, hash })
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return hash
}
