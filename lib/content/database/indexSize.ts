import { statSync } from 'node:fs'
import { indexPath } from './indexFile'
import { dataDir } from '@/lib/content/source/places'

/** Bytes of the index on disk with its write-ahead log; 0 while there is none. */
export function readIndexSize(): number {
  const path = indexPath(dataDir())
  const sizes = ['', '-wal'].map((extra) => statSync(path + extra, { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}
