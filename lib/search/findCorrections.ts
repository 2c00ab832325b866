import { stem } from '@/lib/arabic/stem'
import { type Edit, listEdits } from './edits'
import { type Token, tokenOf } from './tokens'
import { isCounted, type Vocabulary } from './vocabulary'

/** The most words tried that share the beginning of a query's last word. */
const mostBegun = 8
/** A word that is being typed can be completed from so many letters on. */
const leastBegun = 3
/** A slip is likelier than that somebody stopped in the middle of a word. */
const completing = 0.5

/** Readers seldom ask with a particle: «وضايف» is «وظائف» rather than «and Taif». */
const behindParticle = 0.5

/** A stem of the archive that may have been meant, and the words that lead to it, likeliest first. */
export type Suggestion = { stem: string; words: Token[]; documents: number; likelihood: number }
type Meaning = { token: Token; likelihood: number }
/** A word that may have been meant, read only where the archive has its stem. */
type Guess = { stem: string; read: () => Meaning }

/** Those that the archive has, likeliest first. How common they are decides between slips alike, and no more. */
function listKnown(token: Token, guesses: Guess[], vocabulary: Vocabulary, most: number): Suggestion[] {
  const byStem = new Map<string, Guess[]>()
  for (const guess of guesses) {
    if (!isCounted(guess.stem) || guess.stem === token.stem) continue
    const alike = byStem.get(guess.stem)
    if (alike) alike.push(guess)
    else byStem.set(guess.stem, [guess])
  }
  return [...vocabulary.countDocuments([...byStem.keys()])]
    .map(([known, documents]) => {
      const alike = (byStem.get(known) ?? []).map(({ read }) => read())
      alike.sort((a, b) => b.likelihood - a.likelihood)
      const likelihood = alike[0]?.likelihood ?? 0
      return { stem: known, alike, documents, likelihood, weight: Math.log2(1 + documents) * likelihood }
    })
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ alike, stem: known, documents, likelihood }) => ({
      stem: known,
      words: alike.map((meaning) => meaning.token),
      documents,
      likelihood,
    }))
}

function readSlip({ word, likelihood }: Edit): Meaning {
  const token = tokenOf(word)
  const isBehindParticle = token.bare !== word && !word.startsWith('ال')
  return { token, likelihood: likelihood * (isBehindParticle ? behindParticle : 1) }
}

const listSlips = ({ word }: Token): Guess[] =>
  listEdits(word).map((edit) => ({ stem: stem(edit.word), read: () => readSlip(edit) }))

function listBegun(token: Token, vocabulary: Vocabulary): Guess[] {
  if (token.stem.length < leastBegun) return []
  return vocabulary.listBeginning(token.stem, mostBegun).map((word) => ({
    stem: word,
    read: () => ({ token: { word, bare: word, stem: word, isParticle: false }, likelihood: completing }),
  }))
}

/**
 * The words of the archive that somebody who wrote this one may have meant, likeliest first: one slip away, weighed by
 * the kind of slip and by how many articles have them.
 */
export function findCorrections(token: Token, vocabulary: Vocabulary, most: number): Suggestion[] {
  return listKnown(token, listSlips(token), vocabulary, most)
}

/** The same for the last word of a query, which may be half typed: also words that begin so. */
export function findCorrectionsOrCompletions(
  token: Token,
  vocabulary: Vocabulary,
  most: number,
): Suggestion[] {
  return listKnown(token, [...listSlips(token), ...listBegun(token, vocabulary)], vocabulary, most)
}
