import type { MediaFile } from './model'
import { readInside } from './source/openInside'
import { type TableFault, findTableFault } from './tableFault'

/**
 * What is wrong with a table of the content folder. A table that is gone has no fault.
 * @param root the content folder, as `findRoot` gives it
 */
export function tableFaultOf(
  root: string,
  { file, onDisk = `media/${file}` }: MediaFile,
): TableFault | undefined {
  try {
    return findTableFault(file, readInside(root, onDisk))
  } catch {
    return undefined
  }
}
