import { listEdits } from './edits'
import type { Token } from './tokens'

/** The weight of a slip in the ending, or in a particle, beside one in the word as it was written. */
const inBare = 0.8
const inStem = 0.5

const likelihoods = (word: string) => new Map(listEdits(word).map((edit) => [edit.word, edit.likelihood]))

/**
 * A measure of how likely somebody who wrote this word meant another: 0 where no single slip leads from one to the other,
 * with or without article, particles and endings.
 */
export function weighTypo(written: Token): (meant: Token) => number {
  const words = likelihoods(written.word)
  const bares = written.bare === written.word ? words : likelihoods(written.bare)
  const stems = written.stem === written.bare ? bares : likelihoods(written.stem)
  return ({ word, bare, stem }) =>
    Math.max(
      words.get(word) ?? 0,
      (words.get(bare) ?? bares.get(bare) ?? bares.get(word) ?? 0) * inBare,
      (stems.get(stem) ?? 0) * inStem,
    )
}
