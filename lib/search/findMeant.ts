import { bareWord, stem } from '../arabic/stem'
import { listEdits } from './edits'
import type { Token } from './tokens'
import { isCounted, type Vocabulary } from './vocabulary'

/** So many words that begin like the last one of a query are tried. */
const mostBegun = 8
/** A word that is being typed can be completed from so many letters on. */
const leastBegun = 3
/** A slip is likelier than that somebody stopped in the middle of a word. */
const completing = 0.5

type Meaning = { token: Token; likelihood: number }

/** Those words that the archive has, likeliest first, weighed by how many articles have them. */
function listKnown(token: Token, meanings: Meaning[], vocabulary: Vocabulary, most: number): Token[] {
  const byStem = new Map<string, Meaning>()
  for (const meaning of meanings) {
    const { stem } = meaning.token
    const before = byStem.get(stem)
    if (isCounted(stem) && stem !== token.stem && (!before || before.likelihood < meaning.likelihood))
      byStem.set(stem, meaning)
  }
  return [...vocabulary.countDocuments([...byStem.keys()])]
    .flatMap(([meant, documents]) => {
      const meaning = byStem.get(meant)
      return meaning ? [{ token: meaning.token, weight: documents * meaning.likelihood }] : []
    })
    .sort((a, b) => b.weight - a.weight || (a.token.word < b.token.word ? -1 : 1))
    .slice(0, most)
    .map((meaning) => meaning.token)
}

const listSlips = ({ word }: Token): Meaning[] =>
  listEdits(word).map((edit) => ({
    token: { word: edit.word, bare: bareWord(edit.word) || edit.word, stem: stem(edit.word) || edit.word },
    likelihood: edit.likelihood,
  }))

/**
 * The words of the archive that somebody who wrote this one may have meant, likeliest first: one slip away, weighed by
 * the kind of slip and by how many articles have them.
 */
export function findMeant(token: Token, vocabulary: Vocabulary, most: number): Token[] {
  return listKnown(token, listSlips(token), vocabulary, most)
}

/** The same for the last word of a query, which may be half typed: also words that begin so. */
export function findMeantOrBegun(token: Token, vocabulary: Vocabulary, most: number): Token[] {
  const begun =
    token.stem.length < leastBegun
      ? []
      : vocabulary
          .listBeginning(token.stem, mostBegun)
          .map((word) => ({ token: { word, bare: word, stem: word }, likelihood: completing }))
  return listKnown(token, [...listSlips(token), ...begun], vocabulary, most)
}
