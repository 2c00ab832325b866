import { findOriginalRange } from '@/lib/arabic/fold'
import { foldWords, foldWordsWithMap } from './foldWords'
import { tokenOf } from './tokens'
import { kindAt } from './wordShape'

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

/** @param stems folded, of letters and digits alone. */
export function makeSought(
  stems: Iterable<string>,
  asked: number,
  pairs: readonly (readonly [string, string])[] = [],
): Sought {
  const distinct = new Set([...stems].filter((each) => each !== ''))
  const all = new Set([...distinct, ...pairs.flat()])
  const shape = all.size > 0 ? new RegExp([...all].join('|'), 'g') : undefined
  return { stems: distinct, pairs: new Set(pairs.map((pair) => pair.join(' '))), shape, asked }
}

/** The word around a place of a text, as offsets. */
function wordAround(text: string, at: number, kind: number): [start: number, end: number] {
  let [start, end] = [at, at + 1]
  while (start > 0 && kindAt(text, start - 1) === kind) start--
  while (end < text.length && kindAt(text, end) === kind) end++
  return [start, end]
}

function listCandidates(folded: string, shape: RegExp): (FoundWord & { word: string })[] {
  const candidates: (FoundWord & { word: string })[] = []
  shape.lastIndex = 0
  for (let hit = shape.exec(folded); hit; hit = shape.exec(folded)) {
    const kind = kindAt(folded, hit.index)
    const [start, end] =
      kind < 0 ? [hit.index, hit.index + hit[0].length] : wordAround(folded, hit.index, kind)
    shape.lastIndex = end
    const { stem, word } = tokenOf(folded.slice(start, end))
    candidates.push({ stem, word, start, end })
  }
  return candidates
}

const letterOrDigit = /[\p{L}\p{N}]/u

function listWords(folded: string, { stems, pairs, shape }: Sought): FoundWord[] {
  if (!shape) return []
  const candidates = listCandidates(folded, shape)
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
  for (const { stem } of listWords(foldWords(text), sought)) found.add(stem)
  return found.size
}

/** The sought words of a text in their order, each with its place in the original, marks and all. */
export function locateSought(text: string, sought: Sought): FoundWord[] {
  const map = foldWordsWithMap(text)
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
