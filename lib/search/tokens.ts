import { fold } from '../arabic/fold'
import { stem } from '../arabic/stem'

/** Part of the index's fingerprint: raise it when a text would fall into other words or other stems than before. */
export const tokensVersion = 1

/** A word as search knows it. */
export type Token = {
  /** Folded: without marks, in one spelling of each letter. */
  word: string
  /** The folded word without its light prefixes and suffixes. */
  stem: string
}

/** What is longer is no word of a language; its beginning is enough to find it by. */
const longestWord = 64

const known = new Map<string, string>()
/** A newspaper's vocabulary; beyond it the memory is worth more than the time. */
const mostKnown = 250_000

/** Stems repeat: remembering them halves the time in which an archive is indexed. */
function stemOnce(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const found = stem(word) || word
  known.set(word, found)
  return found
}

/** The words of a text in their order. What is neither letter nor digit separates them. */
export function tokensOf(text: string): Token[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => {
    const short = word.length > longestWord ? word.slice(0, longestWord) : word
    return { word: short, stem: stemOnce(short) }
  })
}

/** A text as one string of folded words: equal for two spellings of one title. */
export function foldText(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
}
