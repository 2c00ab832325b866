import { expressionOfAll, type SoughtParts } from '../../search/expression'
import { expressionOfHeadline } from '../../search/headlineExpression'
import { findMeant, findMeantOrBegun } from '../../search/findMeant'
import type { QueryWord } from '../../search/readQuery'
import { placeTokens, type Token, tokensOf } from '../../search/tokens'
import type { Vocabulary } from '../../search/vocabulary'
import type { Article } from '../model'

/** What an expression finds among the articles that are out, best first, and their bodies. */
export type Archive = {
  listBest(expression: string, limit: number): { id: number; article: Article }[]
  getSource(id: number): string
}

/** So many meanings of one misspelt word are tried; the rest of the query, or how common they are, decides. */
const mostMeant = 24
/** So many articles are looked at for the one whose headline decides. */
const mostRead = 20
/** How much the kind of slip counts beside a word more or less in the headline. */
const slipShare = 0.02

/** Marks of vowels and stretching: who corrects a word shows it bare. */
const mark = /[\u0640\u064b-\u0652\u0670]/gu

type Mended = { place: QueryWord; written: string }

/** The query with words in the places of others, without marks. */
export function rewrite(query: string, mended: Mended[]): string {
  return mended
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce(
      (now, { place, written }) =>
        now.slice(0, place.start) + written.replace(mark, '') + now.slice(place.end),
      query,
    )
}

/** A word as articles write it, hamzas and all; the folded word where these do not have it. */
function findWritten(word: string, texts: string[]): string {
  for (const text of texts) {
    const placed = placeTokens(text).find(({ token }) => token.word === word)
    if (placed) return text.slice(placed.start, placed.end)
  }
  return word
}

const textsOf = (article: Article, source: string) => [article.title, article.deck ?? '', source]

/** Each candidate on its own, likeliest first: there are no other words that could decide. */
function mendOnly(
  place: QueryWord,
  candidates: Token[],
  parts: SoughtParts,
  { listBest, getSource }: Archive,
): Mended[] {
  for (const candidate of candidates) {
    const words = parts.words.map((word) => ({
      ...word,
      token: candidate,
      others: [],
      splits: [],
      authors: [],
    }))
    const [best] = listBest(expressionOfAll({ ...parts, words, joins: [] }), 1)
    if (best)
      return [{ place, written: findWritten(candidate.word, textsOf(best.article, getSource(best.id))) }]
  }
  return []
}

type Candidates = Map<Token, Token[]>

/** For each place the likeliest candidate that a text has. */
function chooseFrom(texts: string[], places: QueryWord[], candidatesOf: Candidates) {
  const stems = new Set(texts.flatMap((text) => tokensOf(text).map(({ stem }) => stem)))
  return places.flatMap((place) => {
    const candidates = candidatesOf.get(place.token) ?? []
    const at = candidates.findIndex(({ stem }) => stems.has(stem))
    const meant = candidates[at]
    return meant ? [{ place, meant, at }] : []
  })
}

/** How much of the query a headline says: its own words, and in the places of the others likely candidates. */
function weighTitle(title: string, places: QueryWord[], parts: SoughtParts, candidatesOf: Candidates): number {
  const stems = new Set(tokensOf(title).map(({ stem }) => stem))
  const own = parts.words.filter(
    ({ token, others }) => stems.has(token.stem) || others.some((other) => stems.has(other)),
  )
  const chosen = chooseFrom([title], places, candidatesOf)
  return own.length + chosen.reduce((sum, { at }) => sum + 1 - at * slipShare, 0)
}

/** The candidates that stand beside the other words of the query, best in a headline. */
function mendTogether(
  places: QueryWord[],
  candidatesOf: Candidates,
  parts: SoughtParts,
  { listBest, getSource }: Archive,
): Mended[] {
  const words = parts.words.map((word) => ({
    ...word,
    others: [...word.others, ...(candidatesOf.get(word.token) ?? []).map(({ stem }) => stem)],
  }))
  const wanted = { ...parts, words }
  const inHeadlines = listBest(expressionOfHeadline(wanted), mostRead)
  const found = inHeadlines.length > 0 ? inHeadlines : listBest(expressionOfAll(wanted), mostRead)
  let best = found[0]
  let most = 0
  for (const each of found) {
    const weight = weighTitle(each.article.title, places, parts, candidatesOf)
    if (weight <= most) continue
    most = weight
    best = each
  }
  if (!best) return []
  const { title } = best.article
  const inTitle = chooseFrom([title], places, candidatesOf)
  const texts = inTitle.length === places.length ? [title] : textsOf(best.article, getSource(best.id))
  return chooseFrom(texts, places, candidatesOf).map(({ place, meant }) => ({
    place,
    written: findWritten(meant.word, texts),
  }))
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
  archive: Archive,
): string | undefined {
  const last = parts.words.at(-1)?.token
  const candidatesOf: Candidates = new Map(
    places.map(({ token }) => {
      const find = token === last ? findMeantOrBegun : findMeant
      return [token, find(token, vocabulary, mostMeant)] as const
    }),
  )
  const [only] = places
  const mended =
    parts.words.length === 1 && parts.phrases.length === 0 && only
      ? mendOnly(only, candidatesOf.get(only.token) ?? [], parts, archive)
      : mendTogether(places, candidatesOf, parts, archive)
  return mended.length === places.length && mended.length > 0 ? rewrite(query, mended) : undefined
}
