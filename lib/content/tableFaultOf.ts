import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOnDisk } from '../media/findOnDisk'
import { type TableFault, findTableFault } from './tableFault'

/** What is wrong with a table of the content folder; `file` is its path below `media/`. A table that is gone has no fault. */
export function tableFaultOf(contentDir: string, file: string): TableFault | undefined {
  try {
    return findTableFault(file, readFileSync(findOnDisk(file, join(contentDir, 'media'))))
  } catch {
    return undefined
  }
}
