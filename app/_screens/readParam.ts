import { notFound } from 'next/navigation'
import { readPath } from '@/lib/address/href'

/** A part of the address as a page gets it (percent-encoded), decoded and NFC; a malformed one is no page. */
export function readParam(part: string): string {
  return readPath(part) ?? notFound()
}

/** The number of a numbered page, from 2 on. */
export function readPageNumber(part: string): number {
  return /^[1-9]\d{0,5}$/.test(part) ? Number(part) : notFound()
}
