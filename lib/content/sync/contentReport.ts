import type { Fault } from '@/lib/content/faults/fault'

/** The result of checking a content folder. */
export type ContentReport = {
  /** By file and place. */
  faults: Fault[]
  /** How many texts, or of how many files that were asked for, were looked into. */
  checked: number
  /** Files that were asked for and are not there. */
  unknown: string[]
}
