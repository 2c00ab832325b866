import { findOriginalRange } from '@/lib/arabic/fold'
import { bareWord, stem } from '@/lib/arabic/stem'
import { foldWords, foldWordsWithMap } from './foldWords'
import { listFoldedWords, placeFoldedWords } from './wordShape'

/** Part of the index's fingerprint: raise it when a text would fall into other words or other stems than before. */
export const tokensVersion = 5

/** A word as search knows it. Equal words of a text may be one object: never change one. */
export type Token = Readonly<{
  /** Folded: without marks, in one spelling of each letter. */
  word: string
  /** The word without article and particles, its endings kept: what «the very word» means. */
  bare: string
  /** The folded word without its light prefixes and suffixes. */
  stem: string
  /** Whether it only leads to a word that stands behind it in other letters: «و», «بـ», «الـ». */
  isParticle: boolean
}>

/** Anything longer is no word of a language; its beginning is enough to find it by. */
const longestWord = 64

/** Particles that are written onto a name in other letters, or onto a number, and are no words of their own. */
const particle = /^(?:[وف]?(?:[بلك]|[بك]?ال|لل)|[وف])$/u
const arabic = /^[\u0621-\u064a]/u

const known = new Map<string, Token>()
/** A newspaper's vocabulary; beyond it the memory is worth more than the time. */
const mostKnown = 200_000

/** A folded word as a token. Words repeat: remembering them halves the time in which an archive is indexed. */
export function tokenOf(word: string): Token {
  const before = known.get(word)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const short = word.length > longestWord ? word.slice(0, longestWord) : word
  const token = {
    word: short,
    bare: bareWord(short) || short,
    stem: stem(short) || short,
    isParticle: particle.test(short),
  }
  if (short === word) known.set(word, token)
  return token
}

/** A word of a text and where it stands in the original, as `slice` takes it. */
export type PlacedToken = { token: Token; start: number; end: number }

/** Whether a token stands as a particle before a word in other letters or a number: «وCOVID», «بـ 3». */
const leads = (token: Token, next: Token | undefined) =>
  token.isParticle && next !== undefined && !arabic.test(next.word)

/** The words of a text in their order, each with its place in the original: its marks belong to it. */
export function placeTokens(text: string): PlacedToken[] {
  const folded = foldWordsWithMap(text)
  return placeFoldedWords(folded.folded)
    .map(({ word, index }) => ({
      token: tokenOf(word),
      ...findOriginalRange(folded, index, index + word.length),
    }))
    .filter(({ token }, i, all) => !leads(token, all[i + 1]?.token))
}

/** The words of folded text in their order. */
export function tokensOfFolded(folded: string): Token[] {
  const tokens = listFoldedWords(folded).map(tokenOf)
  return tokens.some(({ isParticle }) => isParticle)
    ? tokens.filter((token, i) => !leads(token, tokens[i + 1]))
    : tokens
}

/**
 * The words of a text in their order. Anything that is neither letter nor digit separates them, and so does the border between two
 * scripts; a particle on a name in other letters is left out.
 */
export const tokensOf = (text: string): Token[] => tokensOfFolded(foldWords(text))

/** A text as one string of folded words: equal for two spellings of one title. */
export function foldText(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
}
