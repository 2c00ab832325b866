import { stat } from 'node:fs/promises'
import { hashFile } from './hashFile'

type Known = { state: string; hash: string }

/** Hashes of films and sounds that were asked for: hashing 100 MB at every range of a film would be felt. */
const known = new Map<string, Known>()
const mostKnown = 500

/**
 * The hash of a file as it is on disk now; read again only where its size, times or number have changed.
 * @returns undefined where the file is not there
 */
export async function findFileHash(path: string): Promise<{ hash: string; bytes: number } | undefined> {
  const state = await stat(path, { bigint: true }).catch(() => undefined)
  if (!state?.isFile()) return undefined
  const bytes = Number(state.size)
  const mark = `${state.ino}:${state.size}:${state.mtimeNs}:${state.ctimeNs}`
  const before = known.get(path)
  if (before?.state === mark) return { hash: before.hash, bytes }
  const hash = await hashFile(path).catch(() => undefined)
  if (hash === undefined) return undefined
  known.delete(path)
  known.set(path, { state: mark, hash })
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return { hash, bytes }
}
