import { stem } from '../arabic/stem'
import { listEdits } from './edits'
import { tokensOf, type Token } from './tokens'
import { isCounted, type Vocabulary } from './vocabulary'

/** So many meanings of one misspelt word are tried; the rest of the query, or how common they are, decides. */
const mostMeant = 8
/** A word that is being typed can be completed from so many letters on. */
const leastBegun = 3
/** A slip is likelier than that somebody stopped in the middle of a word. */
const completing = 0.5

/**
 * The words of the archive that somebody who wrote this one may have meant, likeliest first: one slip away, weighed by
 * the kind of slip and by how many articles have them; for the last word of a query, also words that begin so.
 */
export function findMeant(token: Token, isLast: boolean, vocabulary: Vocabulary): Token[] {
  const slips = new Map<string, { word: string; likelihood: number }>()
  const add = (word: string, likelihood: number) => {
    const stemOf = stem(word) || word
    const before = slips.get(stemOf)
    if (isCounted(stemOf) && stemOf !== token.stem && (!before || before.likelihood < likelihood))
      slips.set(stemOf, { word, likelihood })
  }
  for (const { word, likelihood } of listEdits(token.word)) add(word, likelihood)
  if (isLast && token.stem.length >= leastBegun)
    for (const begun of vocabulary.listBeginning(token.stem, mostMeant)) add(begun, completing)
  const counts = vocabulary.countDocuments([...slips.keys()])
  return [...counts]
    .map(([meant, documents]) => {
      const slip = slips.get(meant)
      return { word: slip?.word ?? meant, weight: documents * (slip?.likelihood ?? 0) }
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, mostMeant)
    .flatMap(({ word }) => tokensOf(word))
}
