/** First and last byte, both included. */
export type ByteRange = { first: number; last: number }

/**
 * Reads a `Range` header (RFC 9110, section 14).
 * @returns `whole` where the header is absent, of another unit, malformed or asks for several ranges (a server may
 * then send everything), `unsatisfiable` where it begins after the end
 */
export function readRange(header: string | null, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), bytes)
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 }
  }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < first) return 'whole'
  return first >= bytes ? 'unsatisfiable' : { first, last }
}
