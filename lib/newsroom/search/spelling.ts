import { chooseCorrections, type Doubt, weighCorrections } from '@/lib/search/chooseCorrections'
import {
  exclude,
  exactWord,
  expressionOfAll,
  type SoughtParts,
  type QueryTerm,
} from '@/lib/search/expression'
import { expressionOfHeadline } from '@/lib/search/headlineExpression'
import { findCorrections, findCorrectionsOrCompletions, type Suggestion } from '@/lib/search/findCorrections'
import type { QueryWord } from '@/lib/search/readQuery'
import { placeTokens, type Token, tokensOf } from '@/lib/search/tokens'
import type { Vocabulary } from '@/lib/search/vocabulary'
import type { Article } from '@/lib/model/model'

type Found = { id: number; article: Article }

/**
 * The articles that an expression finds among those that are out: best first, whichever come first, or only their headlines;
 * and their bodies.
 */
export type Archive = {
  listHeadlines(expression: string, limit: number): { id: number; words: Token[] }[]
  listBest(expression: string, limit: number): Found[]
  listSome(expression: string, limit: number): Found[]
  getArticle(id: number): Article | undefined
  getSource(id: number): string
}

/** A query that may be misspelt: its text, its words as they stand there, what is sought for them, and how common they are. */
export type Misspelt = {
  text: string
  words: readonly QueryWord[]
  parts: SoughtParts
  counts: ReadonlyMap<string, number>
}

/** How much commoner than the word that was written its meaning has to be, and how likely the slip. */
export type Doubtfulness = { outnumbering: number; likelihood: number }

/** How many corrections of one misspelt word are tried; the rest of the query, or how common they are, decides. */
const mostMeant = 24
/** How many headlines are looked at for the one that decides; where none says it, how many articles. */
const mostHeadlines = 200
const mostRead = 20
/** How many are looked at for the one that spells a word as it is to be proposed, and how many spellings of it. */
const mostQuoted = 4
const mostSpelt = 4

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

const textOf = ({ title, deck = '' }: Article, source: string) => `${title}\n${deck}\n${source}`

/** A word as articles write it, hamzas and all: the word itself, else without or behind an article or a particle. */
function findWritten({ word, bare }: Token, texts: string[]): string | undefined {
  let other: string | undefined
  for (const text of texts)
    for (const { token, start, end } of placeTokens(text)) {
      if (token.word === word) return text.slice(start, end)
      if (token.bare === bare) other ??= text.slice(start, end)
    }
  return other
}

/** The likeliest of the words that may have been meant that stands in some article, as it stands there. */
function quote(
  { words }: Suggestion,
  parts: SoughtParts,
  { listSome, getSource }: Archive,
): string | undefined {
  for (const word of words.slice(0, mostSpelt)) {
    const found = listSome(exclude(exactWord(word), parts), mostQuoted)
    const written = findWritten(
      word,
      found.map(({ id, article }) => textOf(article, getSource(id))),
    )
    if (written !== undefined) return written
  }
  return undefined
}

/** Each meaning on its own, likeliest first: there are no other words that could decide. */
function mendOnly(place: QueryWord, meant: Suggestion[], parts: SoughtParts, archive: Archive): Mended[] {
  for (const meaning of meant) {
    const written = quote(meaning, parts, archive)
    if (written !== undefined) return [{ place, written }]
  }
  return []
}

/** The first of those that weigh most. */
function best<Item>(items: readonly Item[], weigh: (item: Item) => number): Item | undefined {
  const weights = items.map(weigh)
  return items[weights.indexOf(Math.max(...weights))]
}

/** The query if the doubtful words meant something else. */
function withMeanings(parts: SoughtParts, doubts: Doubt[]): SoughtParts {
  const meantAt = new Map(doubts.map(({ at, meant }) => [at, meant]))
  const words = parts.words.map((word, at): QueryTerm => {
    const [first, ...rest] = meantAt.get(at) ?? []
    const token = first?.words[0]
    return token ? { ...word, token, others: rest.map(({ stem }) => stem), splits: [], authors: [] } : word
  })
  const joins = parts.joins.map((join, at) => (meantAt.has(at) || meantAt.has(at + 1) ? undefined : join))
  return { ...parts, words, joins }
}

/** The article whose headline says most of what may have been meant. */
function findTelling(
  wanted: SoughtParts,
  doubts: Doubt[],
  parts: SoughtParts,
  archive: Archive,
): Found | undefined {
  const headlines = archive.listHeadlines(expressionOfHeadline(wanted), mostHeadlines)
  const { id } = best(headlines, ({ words }) => weighCorrections(words, parts.words, doubts)) ?? {}
  const article = id === undefined ? undefined : archive.getArticle(id)
  if (id !== undefined && article) return { id, article }
  const found = archive.listBest(expressionOfAll(wanted), mostRead)
  return best(found, ({ article: { title } }) => weighCorrections(tokensOf(title), parts.words, doubts))
}

/** The meanings that stand beside the other words of the query, best in a headline. */
function mendTogether(
  doubts: Doubt[],
  { words, parts }: Pick<Misspelt, 'words' | 'parts'>,
  archive: Archive,
): Mended[] {
  const telling = findTelling(withMeanings(parts, doubts), doubts, parts, archive)
  if (!telling) return []
  const choose = (text: string) => {
    const placed = placeTokens(text)
    const chosen = chooseCorrections(
      placed.map(({ token }) => token),
      parts.words,
      doubts,
    )
    return chosen.map(({ at, meant, instead }) => ({ at, meant, text, instead: placed[instead] }))
  }
  const inTitle = choose(telling.article.title)
  const chosen =
    inTitle.length === doubts.length
      ? inTitle
      : choose(textOf(telling.article, archive.getSource(telling.id)))
  return chosen.flatMap(({ at, meant, text, instead }) => {
    const place = words[at]
    if (!place || !instead) return []
    const written = text.slice(instead.start, instead.end)
    const isWord = meant.words.some(({ word }) => word === instead.token.word)
    return [{ place, written: isWord ? written : (quote(meant, parts, archive) ?? written) }]
  })
}

/**
 * A query in which stands, in the place of some of its words, what was probably meant, as the archive writes it. Only
 * words of an article that is out are proposed.
 * @param places of the words that may be misspelt, among all words
 */
export function mendQuery(
  misspelt: Misspelt,
  places: number[],
  { outnumbering, likelihood }: Doubtfulness,
  vocabulary: Vocabulary,
  archive: Archive,
): string | undefined {
  const { text, words, parts, counts } = misspelt
  const doubts = places.flatMap((at): Doubt[] => {
    const word = words[at]
    if (!word) return []
    const find = at === words.length - 1 ? findCorrectionsOrCompletions : findCorrections
    const least = (counts.get(word.token.stem) ?? 0) * outnumbering
    const isLikely = (meant: Suggestion) => meant.documents >= least && meant.likelihood >= likelihood
    return [{ at, meant: find(word.token, vocabulary, mostMeant).filter(isLikely) }]
  })
  if (doubts.some(({ meant }) => meant.length === 0)) return undefined
  const [only] = doubts
  const place = only && words[only.at]
  const mended =
    parts.words.length === 1 && parts.phrases.length === 0 && only && place
      ? mendOnly(place, only.meant, parts, archive)
      : mendTogether(doubts, misspelt, archive)
  return mended.length === places.length && mended.length > 0 ? rewrite(text, mended) : undefined
}
