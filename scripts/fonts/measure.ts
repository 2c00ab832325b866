import type { Shaper } from './shaping'
import { samples, type Script } from './sample'

/** Width of a script's sample in em. Several faces share it: each word is shaped in the first one that has its letters. */
export function sampleWidth(faces: readonly Shaper[], script: Script): number {
  const pieces = samples[script].join(' ').match(/[\p{Letter}\p{Mark}]+|[^\p{Letter}\p{Mark}]/gu) ?? []
  return pieces.reduce((sum, piece) => {
    const face = faces.find((candidate) =>
      [...piece].every((letter) => candidate.has(letter.codePointAt(0) ?? 0)),
    )
    if (!face) throw new Error(`no face for ${piece}`)
    return sum + face.widthOf(piece)
  }, 0)
}
