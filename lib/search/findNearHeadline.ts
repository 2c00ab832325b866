import type { QueryTerm } from './expression'
import { weighTypo } from './weighTypo'
import type { Token } from './tokens'

/**
 * The one word of a query that a headline lacks, by its place among the words, and what stands there instead, by the
 * headline's place among those that were read and the word's place in it.
 */
export type NearHeadline = { at: number; headline: number; instead: number }

const leastLetters = 3

const isIn = (headline: readonly Token[]) => {
  const stems = new Set(headline.map(({ stem }) => stem))
  return ({ token, others, splits }: QueryTerm) =>
    stems.has(token.stem) ||
    others.some((other) => stems.has(other)) ||
    splits.some((split) => split.every((part) => stems.has(part)))
}

/**
 * Of headlines the one that holds every word of a query but one, and in the place of this one a word that a slip makes of
 * it: the likeliest slip, of equals the first headline.
 */
export function findNearHeadline(
  words: QueryTerm[],
  headlines: readonly (readonly Token[])[],
): NearHeadline | undefined {
  const slips = new Map<QueryTerm, ReturnType<typeof weighTypo>>()
  let best: NearHeadline | undefined
  let most = 0
  for (const [headline, tokens] of headlines.entries()) {
    const has = isIn(tokens)
    const lacking = words.filter((word) => !has(word))
    const [word] = lacking
    if (lacking.length !== 1 || !word || word.token.word.length < leastLetters) continue
    const weigh = slips.get(word) ?? weighTypo(word.token)
    slips.set(word, weigh)
    for (const [instead, token] of tokens.entries()) {
      const likelihood = weigh(token)
      if (likelihood <= most) continue
      most = likelihood
      best = { at: words.indexOf(word), headline, instead }
    }
  }
  return best
}
