/** A stretch of an address: letters as they stand, or as many of a kind as a part in braces may stand for. */
export type Piece = { letters: string } | { has(letter: string): boolean; least: number; most: number }

/** Lengths that a piece may have at a place, the shortest first, while what it stands for goes on. */
function* lengthsAt(piece: Piece, text: string, at: number): Generator<number> {
  if ('letters' in piece) {
    if (text.startsWith(piece.letters, at)) yield piece.letters.length
    return
  }
  for (let length = 1; length <= piece.most && at + length <= text.length; length++) {
    if (!piece.has(text.charAt(at + length - 1))) return
    if (length >= piece.least) yield length
  }
}

/**
 * Matches a text with pieces in their order, each part as short as the rest allows. A place from which some pieces
 * cannot match the rest of the text is remembered, and never tried again: the work grows with the square of the length
 * at most, however many pieces there are, where a regular expression tries every set of places.
 * @returns the stretches that the parts stand for; undefined where the text does not match as a whole
 */
export function matchParts(pieces: readonly Piece[], text: string): string[] | undefined {
  const dead = new Set<number>()
  const found: string[] = []
  const matches = (index: number, at: number): boolean => {
    const piece = pieces[index]
    if (!piece) return at === text.length
    const place = index * (text.length + 1) + at
    if (dead.has(place)) return false
    for (const length of lengthsAt(piece, text, at)) {
      if (!('letters' in piece)) found.push(text.slice(at, at + length))
      if (matches(index + 1, at + length)) return true
      if (!('letters' in piece)) found.pop()
    }
    dead.add(place)
    return false
  }
  return matches(0, 0) ? found : undefined
}
