import { type Fault, makeFault } from '@/lib/content/faults/fault'
import { readLeftover } from './leftoverName'

/** Says that a file was left by a program and is passed over. @param file path below the content folder. */
export function leftoverFault(file: string): Fault {
  const original = readLeftover(file)?.original
  const found = file.replace(/^.*\//, '')
  const values = { found, fix: original ?? '', near: original === undefined ? 'no' : 'yes' }
  return makeFault(file, { line: 1, column: 1 }, 'leftoverFile', values)
}
