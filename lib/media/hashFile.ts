import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** Length of a hash in an address: 64 bits, so that no two files of a newsroom share one by chance. */
const hashDigits = 16

/** The first 16 hex digits of the SHA-256 of a file's bytes. Rejects as `fs` does where it cannot be read. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex').slice(0, hashDigits)
}
