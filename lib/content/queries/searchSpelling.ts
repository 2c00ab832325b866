import { editDistance } from '../nearest'
import { expressionOfAll, type SoughtParts } from '../../search/expression'
import { findMeant } from '../../search/findMeant'
import type { QueryWord } from '../../search/readQuery'
import { placeTokens, tokensOf, type Token } from '../../search/tokens'
import type { Vocabulary } from '../../search/vocabulary'
import type { Article } from '../model'

/** Asks for the best article that an expression finds among those that are out, with its body. */
export type FindBest = (expression: string) => { article: Article; source: string } | undefined

/** Marks of vowels and stretching: who corrects a word shows it bare. */
const mark = /[\u0640\u064b-\u0652\u0670]/gu

/** A word as articles write it, hamzas and all; the folded word where these do not have it. */
function findWritten(word: string, texts: string[]): string {
  for (const text of texts) {
    const placed = placeTokens(text).find(({ token }) => token.word === word)
    if (placed) return text.slice(placed.start, placed.end).replace(mark, '')
  }
  return word
}

const textsOf = (article: Article, source: string) => [article.title, article.deck ?? '', source]

type Mended = { place: QueryWord; written: string }

/** Puts words in the places of others. */
function rewrite(query: string, mended: Mended[]): string {
  return mended
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((now, { place, written }) => now.slice(0, place.start) + written + now.slice(place.end), query)
}

/** Each candidate on its own, likeliest first: there are no other words that could decide. */
function mendOnly(place: QueryWord, candidates: Token[], parts: SoughtParts, findBest: FindBest): Mended[] {
  for (const candidate of candidates) {
    const words = parts.words.map((word) => ({ ...word, token: candidate, others: [], split: undefined, authors: [] }))
    const best = findBest(expressionOfAll({ ...parts, words, joins: [] }))
    if (best) return [{ place, written: findWritten(candidate.word, textsOf(best.article, best.source)) }]
  }
  return []
}

/** The candidates that stand beside the other words of the query in the best article. */
function mendTogether(
  places: QueryWord[],
  candidatesOf: Map<Token, Token[]>,
  parts: SoughtParts,
  findBest: FindBest,
): Mended[] {
  const words = parts.words.map((word) => ({
    ...word,
    others: [...word.others, ...(candidatesOf.get(word.token) ?? []).map(({ stem }) => stem)],
  }))
  const best = findBest(expressionOfAll({ ...parts, words }))
  if (!best) return []
  const texts = textsOf(best.article, best.source)
  const stems = new Set(texts.flatMap((text) => tokensOf(text).map(({ stem }) => stem)))
  return places.flatMap((place) => {
    const meant = candidatesOf.get(place.token)?.find(({ stem }) => stems.has(stem))
    return meant ? [{ place, written: findWritten(meant.word, texts) }] : []
  })
}

/**
 * The query with its unknown words in the place of which stands what was probably meant. Only words of an article that
 * is out are proposed.
 */
export function mendQuery(
  query: string,
  places: QueryWord[],
  parts: SoughtParts,
  vocabulary: Vocabulary,
  findBest: FindBest,
): string | undefined {
  const last = parts.words.at(-1)?.token
  const candidatesOf = new Map(
    places.map(({ token }) => [token, findMeant(token, token === last, vocabulary)] as const),
  )
  const [only] = places
  const mended =
    parts.words.length === 1 && parts.phrases.length === 0 && only
      ? mendOnly(only, candidatesOf.get(only.token) ?? [], parts, findBest)
      : mendTogether(places, candidatesOf, parts, findBest)
  return mended.length === places.length && mended.length > 0 ? rewrite(query, mended) : undefined
}

/** The query with the one word that an article's headline lacks as this headline spells it, where a slip explains it. */
export function mendByHeadline(query: string, words: QueryWord[], titles: string[]): string | undefined {
  for (const title of titles) {
    const placed = placeTokens(title)
    const lacking = words.filter(({ token }) => !placed.some((other) => other.token.stem === token.stem))
    const [place] = lacking
    if (lacking.length !== 1 || !place || place.token.word.length < 3) continue
    const near = placed.find(
      ({ token }) =>
        editDistance(token.word, place.token.word) === 1 || editDistance(token.bare, place.token.bare) === 1,
    )
    if (near) return rewrite(query, [{ place, written: title.slice(near.start, near.end).replace(mark, '') }])
  }
  return undefined
}
