import { createHash } from 'node:crypto'
import { openRealLater } from '@/lib/content/source/openReal'

/**
 * The bytes that the hash names: read whole and then hashed, so that no replaced file gets between. Rejects where the
 * file holds others, or a link stands on the way to it.
 * @param path of the file, its own
 */
export async function readExactly(path: string, hash: string): Promise<Buffer> {
  const handle = await openRealLater(path)
  try {
    const bytes = await handle.readFile()
    const found = createHash('sha256').update(bytes).digest('hex').slice(0, hash.length)
    if (found !== hash) throw new Error(`${path} no longer has the hash ${hash}`)
    return bytes
  } finally {
    await handle.close()
  }
}
