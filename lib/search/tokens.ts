import { findOriginalRange, fold, foldWithMap } from '../arabic/fold'
import { bareWord, stem } from '../arabic/stem'

/** Part of the index's fingerprint: raise it when a text would fall into other words or other stems than before. */
export const tokensVersion = 4

/** A word as search knows it. Equal words of a text may be one object: never change one. */
export type Token = Readonly<{
  /** Folded: without marks, in one spelling of each letter. */
  word: string
  /** The word without article and particles, its endings kept: what «the very word» means. */
  bare: string
  /** The folded word without its light prefixes and suffixes. */
  stem: string
}>

/** What is longer is no word of a language; its beginning is enough to find it by. */
const longestWord = 64

/** Letters or digits: «بـ3», «رؤية2030» and «G20» are found by their letters and by their numbers. */
const wordShape = /\p{L}+|\p{N}+/gu
const known = new Map<string, Token>()
/** A newspaper's vocabulary; beyond it the memory is worth more than the time. */
const mostKnown = 200_000

/** A folded word as a token. Words repeat: remembering them halves the time in which an archive is indexed. */
export function tokenOf(word: string): Token {
  const before = known.get(word)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const short = word.length > longestWord ? word.slice(0, longestWord) : word
  const token = { word: short, bare: bareWord(short) || short, stem: stem(short) || short }
  if (short === word) known.set(word, token)
  return token
}

/** A word of a text and where it stands in the original, as `slice` takes it. */
export type PlacedToken = { token: Token; start: number; end: number }

/** The words of a text in their order, each with its place in the original: its marks belong to it. */
export function placeTokens(text: string): PlacedToken[] {
  const folded = foldWithMap(text)
  return [...folded.folded.matchAll(wordShape)].map((found) => ({
    token: tokenOf(found[0]),
    ...findOriginalRange(folded, found.index, found.index + found[0].length),
  }))
}

/** The words of a text in their order. What is neither letter nor digit separates them. */
export function tokensOf(text: string): Token[] {
  return (fold(text).match(wordShape) ?? []).map(tokenOf)
}

/** A text as one string of folded words: equal for two spellings of one title. */
export function foldText(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
}
