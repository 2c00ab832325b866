import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'

/** What looks like markup in a text and is none: `at` is its offset there. */
export type Unread = {
  at: number
  code: FaultCode
  values: FaultValues
  /** What is to be written is a line of its own, which in a quotation begins with its signs. */
  isLine?: true
}

/** Finds in words that Markdown left as they were; what it took is covered by `taken`, sign by sign. */
export type FindUnread = (literal: string) => Unread[]

/** Stands for a sign that Markdown took. */
export const taken = '\ufffc'
