import { stem } from '../arabic/stem'
import { listEdits } from './edits'
import { tokensOf, type Token } from './tokens'
import { isCounted, type Vocabulary } from './vocabulary'

/** So many words that begin like the last one of a query are tried. */
const mostBegun = 8
/** A word that is being typed can be completed from so many letters on. */
const leastBegun = 3
/** A slip is likelier than that somebody stopped in the middle of a word. */
const completing = 0.5

type Meaning = { word: string; likelihood: number }

/** Those words that the archive has, likeliest first, weighed by how many articles have them. */
function listKnown(token: Token, meanings: Meaning[], vocabulary: Vocabulary, most: number): Token[] {
  const byStem = new Map<string, Meaning>()
  for (const meaning of meanings) {
    const stemOf = stem(meaning.word) || meaning.word
    const before = byStem.get(stemOf)
    if (isCounted(stemOf) && stemOf !== token.stem && (!before || before.likelihood < meaning.likelihood))
      byStem.set(stemOf, meaning)
  }
  return [...vocabulary.countDocuments([...byStem.keys()])]
    .map(([meant, documents]) => {
      const { word = meant, likelihood = 0 } = byStem.get(meant) ?? {}
      return { word, weight: documents * likelihood }
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .flatMap(({ word }) => tokensOf(word))
}

/**
 * The words of the archive that somebody who wrote this one may have meant, likeliest first: one slip away, weighed by
 * the kind of slip and by how many articles have them.
 */
export function findMeant(token: Token, vocabulary: Vocabulary, most: number): Token[] {
  return listKnown(token, listEdits(token.word), vocabulary, most)
}

/** The same for the last word of a query, which may be half typed: also words that begin so. */
export function findMeantOrBegun(token: Token, vocabulary: Vocabulary, most: number): Token[] {
  const begun =
    token.stem.length < leastBegun
      ? []
      : vocabulary.listBeginning(token.stem, mostBegun).map((word) => ({ word, likelihood: completing }))
  return listKnown(token, [...listEdits(token.word), ...begun], vocabulary, most)
}
