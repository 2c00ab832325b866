import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** Length of a hash in an address: 64 bits, so that no two files of a newsroom share one by chance. */
const hashDigits = 16

/** The first 16 hex digits of the SHA-256 of bytes. */
export function hashBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, hashDigits)
}

/** `hashBytes` of an open file, which stays open. Rejects as `fs` does where it cannot be read. */
export async function hashFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(handle.createReadStream({ start: 0, autoClose: false }), hash)
  return hash.digest('hex').slice(0, hashDigits)
}
