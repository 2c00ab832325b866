import { findOriginalRange, fold, foldWithMap } from '../arabic/fold'
import { tokensOf } from './tokens'

/** Start and end of a part of a text, in UTF-16 code units, as `slice` takes them. */
export type Range = [start: number, end: number]

/** The words that a search looks for, in every form that counts as found. */
export type Sought = {
  stems: ReadonlySet<string>
  /** Finds the stems. Every form of a word contains its stem, so no word without one need be looked at. */
  shape: RegExp | undefined
  /** How many words were asked for. */
  asked: number
}

/** A sought word in a text. */
export type FoundWord = { stem: string; start: number; end: number }

const letter = /\p{L}/u
const digit = /\p{N}/u

/** @param stems folded, of letters and digits alone. */
export function makeSought(stems: Iterable<string>, asked: number): Sought {
  const distinct = new Set([...stems].filter((each) => each !== ''))
  const shape = distinct.size > 0 ? new RegExp([...distinct].join('|'), 'gu') : undefined
  return { stems: distinct, shape, asked }
}

function* eachWord(folded: string, { stems, shape }: Sought): Generator<FoundWord> {
  if (!shape) return
  shape.lastIndex = 0
  for (let hit = shape.exec(folded); hit; hit = shape.exec(folded)) {
    let start = hit.index
    let end = start + hit[0].length
    const inWord = digit.test(hit[0]) ? digit : letter
    while (start > 0 && inWord.test(folded.charAt(start - 1))) start--
    while (end < folded.length && inWord.test(folded.charAt(end))) end++
    shape.lastIndex = end
    const [token] = tokensOf(folded.slice(start, end))
    if (token && (stems.has(token.stem) || stems.has(token.word))) yield { stem: token.stem, start, end }
  }
}

/** How many of the sought words a text has, each counted once. */
export function countSought(text: string, sought: Sought): number {
  const found = new Set<string>()
  for (const { stem } of eachWord(fold(text), sought)) found.add(stem)
  return found.size
}

/** The sought words of a text in their order, each with its place in the original, marks and all. */
export function locateSought(text: string, sought: Sought): FoundWord[] {
  const map = foldWithMap(text)
  return [...eachWord(map.folded, sought)].map(({ stem, start, end }) => ({
    stem,
    ...findOriginalRange(map, start, end),
  }))
}

/**
 * Where a text holds words that were searched for, in the original text with all its marks. Ranges are in order and do
 * not overlap.
 */
export function findRanges(text: string, sought: Sought): Range[] {
  const ranges: Range[] = []
  for (const { start, end } of locateSought(text, sought)) {
    const last = ranges.at(-1)
    if (!last || start >= last[1]) ranges.push([start, end])
  }
  return ranges
}
