import { kind } from './kinds'
import type { Span, Stretch } from './stretch'

const before = /[$€£¥#]/
const behind = /[%٪‰°$€£¥]/
/** Signs that join digits to one number wherever they stand. */
const joining = /[.:/]/

/**
 * A number with signs which kept its order by the Latin letter before it, now that this is set apart: from its first
 * digit to its last, or the sign at its side.
 * @param from where the item before it ends
 * @param start its first digit
 * @param limit the end of its word
 */
export function signedBySide(
  { text, kinds, pairs }: Stretch,
  from: number,
  start: number,
  limit: number,
): Span | undefined {
  const first = start > from && before.test(text[start - 1]!) ? start - 1 : start
  let end = start
  for (let at = start; at < limit && !pairs.has(at); at++) {
    const isDigit = kinds[at] === kind.digit || kinds[at] === kind.small
    if (isDigit || (at === end && behind.test(text[at]!))) end = at + 1
  }
  for (let at = first; at < end; at++)
    if (kinds[at] === kind.other && !joining.test(text[at]!)) return { start: first, end, run: 'number' }
  return undefined
}
