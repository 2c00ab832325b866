import { isFunctionWord } from './functionWords'
import { placeTokens, type PlacedToken, type Token, tokenOf, tokensOf } from './tokens'

/** A reader's query is read up to here. */
export const longestQuery = 400

/** More than these narrow nothing further, and a pasted page must not become a query of thousands of words. */
const mostWords = 12
const mostPhrases = 4
const longestPhrase = 12

/** A word that has to be found in some form; `start` and `end` are its place in what the reader wrote. */
export type QueryWord = PlacedToken & {
  /** The word written together with the «لا» before it: «لا مركزية» is «لامركزية», where the archive knows that. */
  negated?: Token
}
/** Words that have to stand side by side, in this order. */
export type QueryPhrase = Token[]

/** A query as it was understood. Each list is short and holds nothing twice. */
export type SearchQuery = {
  words: QueryWord[]
  phrases: QueryPhrase[]
  without: { words: Token[]; phrases: QueryPhrase[] }
}

/** Pasted text brings bidi marks along, which stand between a sign and its word and which nobody sees. */
const piece =
  /(?<minus>(?<=^|\s)\p{Cf}*[-−–‐‑]\p{Cf}*)?(?:["“”„‟«»](?<quoted>[^"“”„‟«»]*)["“”„‟«»]|(?<plain>[^\s"“”„‟«»]+))/gu

const keyOf = (phrase: QueryPhrase) => phrase.map(({ word }) => word).join(' ')

function distinct<Item>(items: Item[], key: (item: Item) => string, most: number): Item[] {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item)
  return [...first.values()].slice(0, most)
}

const no = 'لا'
const negatable = /^(?!ال)[\u0621-\u064a]{3,}$/u

function noteNegation(words: PlacedToken[]): QueryWord[] {
  return words.map((each, i) =>
    words[i - 1]?.token.word === no && negatable.test(each.token.word)
      ? { ...each, negated: tokenOf(no + each.token.word) }
      : each,
  )
}

/** Words such as «في» are left out, unless there is nothing else to look for. */
function dropFunctionWords(words: QueryWord[], hasPhrases: boolean): QueryWord[] {
  const telling = words.filter(({ token }) => !isFunctionWord(token.word))
  return telling.length > 0 || hasPhrases ? telling : words
}

/** Stands in the place of what is read by itself: no group of a number and no phrase goes across it. */
const apart = '\n'

/**
 * Reads what a reader typed: words, "phrases" in any kind of quotation marks, and what a hyphen, minus or dash before it excludes. All
 * else separates. Nothing is an error: a mark without its partner is no mark, a hyphen alone excludes nothing.
 */
export function readQuery(written: string): SearchQuery {
  const text = written.slice(0, longestQuery)
  const phrases: QueryPhrase[] = []
  const without: SearchQuery['without'] = { words: [], phrases: [] }
  // Read as one text: «1 900 000» and «إن شاء الله» are more than their pieces.
  let plainText = text
  for (const found of text.matchAll(piece)) {
    const { minus, quoted, plain = '' } = found.groups ?? {}
    if (quoted === undefined && !minus) continue
    const tokens = tokensOf(quoted ?? plain)
    const bare = tokens.slice(0, longestPhrase)
    if (bare.length === 0) continue
    const end = found.index + found[0].length
    plainText = plainText.slice(0, found.index) + apart.repeat(found[0].length) + plainText.slice(end)
    if (quoted !== undefined) (minus ? without.phrases : phrases).push(bare)
    else without.words.push(...bare)
  }
  const words = noteNegation(placeTokens(plainText))
  const wanted = distinct(dropFunctionWords(words, phrases.length > 0), ({ token }) => token.word, mostWords)
  return {
    words: wanted,
    phrases: distinct(phrases, keyOf, mostPhrases),
    without: {
      words: distinct(without.words, ({ word }) => word, mostWords),
      phrases: distinct(without.phrases, keyOf, mostPhrases),
    },
  }
}

/** Whether a query looks for anything: what only excludes, or holds no letter, does not. */
export function isAsking({ words, phrases }: SearchQuery): boolean {
  return words.length > 0 || phrases.length > 0
}

/** A query whose phrases are words like any other. */
export const withoutQuotes = (written: string) =>
  written
    .replace(/["“”„‟«»]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
