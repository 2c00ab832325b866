import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TableFault, findTableFault } from './tableFault'

/** A disk may spell a name in decomposed letters. */
function read(path: string): Buffer | undefined {
  for (const spelling of [path, path.normalize('NFD')]) {
    try {
      return readFileSync(spelling)
    } catch {
      // Gone, or spelt the other way.
    }
  }
  return undefined
}

/** What is wrong with a table of the content folder; `file` is its path below `media/`. A table that is gone has no fault. */
export function tableFaultOf(contentDir: string, file: string): TableFault | undefined {
  const bytes = read(join(contentDir, 'media', file))
  return bytes && findTableFault(file, bytes)
}
