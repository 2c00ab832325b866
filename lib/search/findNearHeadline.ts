import type { SoughtWord } from './expression'
import { weighSlips } from './findSlip'
import { placeTokens, type PlacedToken } from './tokens'

/** The one word of a query that a headline lacks, by its place among the words, and what stands there instead. */
export type NearHeadline = { at: number; meant: PlacedToken; title: string }

const leastLetters = 3

const isIn = (placed: readonly PlacedToken[]) => {
  const stems = new Set(placed.map(({ token }) => token.stem))
  return ({ token, others, splits }: SoughtWord) =>
    stems.has(token.stem) ||
    others.some((other) => stems.has(other)) ||
    splits.some((split) => split.every((part) => stems.has(part)))
}

/**
 * Of headlines, best first, the one that holds every word of a query but one, and in the place of this one a word that a
 * slip makes of it: the likeliest slip, of equals the first headline.
 */
export function findNearHeadline(words: SoughtWord[], titles: Iterable<string>): NearHeadline | undefined {
  const slips = new Map<SoughtWord, ReturnType<typeof weighSlips>>()
  let best: NearHeadline | undefined
  let most = 0
  for (const title of titles) {
    const placed = placeTokens(title)
    const has = isIn(placed)
    const lacking = words.filter((word) => !has(word))
    const [word] = lacking
    if (lacking.length !== 1 || !word || word.token.word.length < leastLetters) continue
    const weigh = slips.get(word) ?? weighSlips(word.token)
    slips.set(word, weigh)
    for (const meant of placed) {
      const likelihood = weigh(meant.token)
      if (likelihood <= most) continue
      most = likelihood
      best = { at: words.indexOf(word), meant, title }
    }
  }
  return best
}
