import { readTableBytes } from './readTableBytes'
import { type TableFault, findTableFault } from './tableFault'

/** What is wrong with a table of the content folder; `file` is its path below `media/`. A table that is gone has no fault. */
export function tableFaultOf(contentDir: string, file: string): TableFault | undefined {
  const bytes = readTableBytes(contentDir, file)
  return bytes && findTableFault(file, bytes)
}
