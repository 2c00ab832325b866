import type { Token } from './tokens'
import { findRanges } from './findRanges'

/** Letters of a passage: about two lines of a list of results. */
const length = 220
/** How much of it stands before the first word that was found. */
const before = 60
const ellipsis = '…'

/** The nearest place at or after `from` (`step` 1), or at or before it (-1), where a word begins or ends. */
function wordEdge(text: string, from: number, step: 1 | -1): number {
  for (let i = from; i > 0 && i < text.length && Math.abs(i - from) < 40; i += step) {
    if (text[i] === ' ') return i
  }
  // A word without an end in sight is cut, but never inside a letter of two code units.
  const isInside = from > 0 && from < text.length && /[\udc00-\udfff]/.test(text.charAt(from))
  return isInside ? from - 1 : Math.max(0, Math.min(from, text.length))
}

/**
 * A piece of a text around the first of the sought words, whole words only, with an ellipsis where it was cut; the
 * beginning of the text where none of them stands in it.
 */
export function findPassage(text: string, sought: Token[]): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const [first] = findRanges(line, sought)
  const wish = Math.max(0, (first?.[0] ?? 0) - before)
  const start = wish === 0 ? 0 : wordEdge(line, wish, 1)
  const end = start + length >= line.length ? line.length : wordEdge(line, start + length, -1)
  return `${start > 0 ? ellipsis : ''}${line.slice(start, end).trim()}${end < line.length ? ellipsis : ''}`
}
