import { findOriginalRange, fold, foldWithMap } from '../arabic/fold'
import { tokensOf } from './tokens'

/** Start and end of a part of a text, in UTF-16 code units, as `slice` takes them. */
export type Range = [start: number, end: number]

/** The words that a search looks for, in every form that counts as found. */
export type Sought = {
  stems: ReadonlySet<string>
  /** Two stems, joined by a space, that count only side by side: «عبد الله» for «عبدالله», and no «الله» alone. */
  pairs: ReadonlySet<string>
  /** Finds all of them. Every form of a word contains its stem, so no word without one need be looked at. */
  shape: RegExp | undefined
  /** How many words were asked for. */
  asked: number
}

/** A sought word in a text. */
export type FoundWord = { stem: string; start: number; end: number }

const letter = /\p{L}/u
const digit = /\p{N}/u

/** @param stems folded, of letters and digits alone. */
export function makeSought(
  stems: Iterable<string>,
  asked: number,
  pairs: readonly (readonly [string, string])[] = [],
): Sought {
  const distinct = new Set([...stems].filter((each) => each !== ''))
  const all = new Set([...distinct, ...pairs.flat()])
  const shape = all.size > 0 ? new RegExp([...all].join('|'), 'gu') : undefined
  return { stems: distinct, pairs: new Set(pairs.map((pair) => pair.join(' '))), shape, asked }
}

function* eachCandidate(folded: string, shape: RegExp): Generator<FoundWord & { word: string }> {
  shape.lastIndex = 0
  for (let hit = shape.exec(folded); hit; hit = shape.exec(folded)) {
    let start = hit.index
    let end = start + hit[0].length
    const inWord = digit.test(hit[0]) ? digit : letter
    while (start > 0 && inWord.test(folded.charAt(start - 1))) start--
    while (end < folded.length && inWord.test(folded.charAt(end))) end++
    shape.lastIndex = end
    const [token] = tokensOf(folded.slice(start, end))
    if (token) yield { stem: token.stem, word: token.word, start, end }
  }
}

const letterOrDigit = /[\p{L}\p{N}]/u

function listWords(folded: string, { stems, pairs, shape }: Sought): FoundWord[] {
  if (!shape) return []
  const candidates = [...eachCandidate(folded, shape)]
  const isPair = (one: FoundWord | undefined, other: FoundWord | undefined) =>
    one !== undefined &&
    other !== undefined &&
    pairs.has(`${one.stem} ${other.stem}`) &&
    !letterOrDigit.test(folded.slice(one.end, other.start))
  return candidates
    .filter(
      (each, i) =>
        stems.has(each.stem) ||
        stems.has(each.word) ||
        isPair(each, candidates[i + 1]) ||
        isPair(candidates[i - 1], each),
    )
    .map(({ stem, start, end }) => ({ stem, start, end }))
}

/** How many of the sought words a text has, each counted once. */
export function countSought(text: string, sought: Sought): number {
  const found = new Set<string>()
  for (const { stem } of listWords(fold(text), sought)) found.add(stem)
  return found.size
}

/** The sought words of a text in their order, each with its place in the original, marks and all. */
export function locateSought(text: string, sought: Sought): FoundWord[] {
  const map = foldWithMap(text)
  return listWords(map.folded, sought).map(({ stem, start, end }) => ({
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
