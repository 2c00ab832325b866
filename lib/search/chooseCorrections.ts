import type { QueryTerm } from './expression'
import type { Suggestion } from './findCorrections'
import type { Token } from './tokens'

/** A misspelt word of a query, by its place among the words, and what it may have meant. */
export type Doubt = { at: number; meant: Suggestion[] }
/** Words of a text that stand for a misspelt word, by their place in the text. */
export type ChosenMeaning = { at: number; meant: Suggestion; instead: number; weight: number }

/** How much the kind of slip counts beside a word more or less in the text. */
const slipShare = 0.02
/** How much less a cousin of the word counts than the very word. */
const cousin = 0.3
/** The weight of standing beside a neighbour of the query. */
const beside = 0.3

const isAs = (word: QueryTerm | undefined, token: Token | undefined) =>
  word !== undefined &&
  token !== undefined &&
  (token.stem === word.token.stem || word.others.includes(token.stem))

/** For each doubt the meaning that a text speaks for, if any: the likeliest, best beside a neighbour in the query. */
export function chooseCorrections(
  text: readonly Token[],
  words: readonly QueryTerm[],
  doubts: readonly Doubt[],
): ChosenMeaning[] {
  return doubts.flatMap(({ at, meant: meanings }) => {
    const places = new Map(meanings.map(({ stem }, place) => [stem, place]))
    let best: ChosenMeaning | undefined
    for (const [instead, token] of text.entries()) {
      const place = places.get(token.stem)
      const meant = place === undefined ? undefined : meanings[place]
      if (place === undefined || !meant) continue
      const isWord = meant.words.some(({ bare }) => bare === token.bare)
      const isBeside = isAs(words[at - 1], text[instead - 1]) || isAs(words[at + 1], text[instead + 1])
      const weight = 1 - place * slipShare - (isWord ? 0 : cousin) + (isBeside ? beside : 0)
      if (!best || weight > best.weight) best = { at, meant, instead, weight }
    }
    return best ? [best] : []
  })
}

/** How much of a query a text says: its own words, and in the places of the others what may have been meant. */
export function weighCorrections(
  text: readonly Token[],
  words: readonly QueryTerm[],
  doubts: readonly Doubt[],
): number {
  const doubted = new Set(doubts.map(({ at }) => at))
  const own = words.filter((word, at) => !doubted.has(at) && text.some((token) => isAs(word, token)))
  return chooseCorrections(text, words, doubts).reduce((sum, { weight }) => sum + weight, own.length)
}
