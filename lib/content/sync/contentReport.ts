import type { Fault } from '@/lib/content/faults/fault'

/** What a check of a content folder says. */
export type ContentReport = {
  /** By file and place. */
  faults: Fault[]
  /** How many texts, or of how many files that were asked for, were looked into. */
  checked: number
  /** Files that were asked for and are not there. */
  unknown: string[]
}
