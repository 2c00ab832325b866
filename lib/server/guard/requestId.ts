import { randomUUID } from 'node:crypto'

/** Letters, digits and a few marks: fit for a header and a log, and what servers in front make. */
const wellFormed = /^[\w.:-]{1,128}$/

/** The request's own name if a server in front gave it one that is well-formed, else a new one. */
export function settleRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
}
