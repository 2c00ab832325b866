import { findOriginalRange, foldWithMap } from '../arabic/fold'
import { type Token, tokensOf } from './tokens'

/** Start and end of a part of a text, in UTF-16 code units, as `slice` takes them. */
export type Range = [start: number, end: number]

/** Whether a word of a text is one of those that were searched for, in whatever form. */
export function isSought(token: Token, sought: Token[]): boolean {
  return sought.some(({ word, stem }) => token.word === word || token.stem === stem)
}

/**
 * Where a text holds words that were searched for, in the original text with all its marks. Ranges are in order and do
 * not overlap.
 */
export function findRanges(text: string, sought: Token[]): Range[] {
  if (sought.length === 0) return []
  const folded = foldWithMap(text)
  const ranges: Range[] = []
  for (const found of folded.folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [token] = tokensOf(found[0])
    if (!token || !isSought(token, sought)) continue
    const range = findOriginalRange(folded, found.index, found.index + found[0].length)
    const last = ranges.at(-1)
    if (!last || range.start >= last[1]) ranges.push([range.start, range.end])
  }
  return ranges
}
