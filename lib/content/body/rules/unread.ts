import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'

/** A part of a text that looks like markup and is none: `at` is its offset. */
export type Unread = {
  at: number
  code: FaultCode
  values: FaultValues
  /** The proposal is a line of its own, which in a quotation begins with its signs. */
  isLine?: true
}

/** Finds in words that Markdown left as they were; what it took is covered by `taken`, sign by sign. */
export type FindUnread = (literal: string) => Unread[]

/** Stands for a sign that Markdown took. */
export const taken = '\ufffc'
