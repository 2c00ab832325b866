import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/**
 * The bytes that the hash names: read whole and then hashed, so that no replaced file gets between. Rejects where the
 * file holds others.
 */
export async function readExactly(path: string, hash: string): Promise<Buffer> {
  const bytes = await readFile(path)
  const found = createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)
  if (found !== hash) throw new Error(`${path} no longer has the hash ${hash}`)
  return bytes
}
