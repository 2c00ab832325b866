import { type BidiPiece, bidiPieces } from '@/lib/arabic/bidi/pieces'
import type { Edition } from '@/lib/edition'
import type { Range } from './sought'

/** A piece of a text with found words: text, a marked word, or what is read in a direction of its own. */
export type MarkedPiece =
  string | { mark: string } | { dir?: 'rtl' | 'ltr'; lang?: Edition; pieces: MarkedPiece[] }

/** A stretch of the text, cut where marks begin and end. `from` is its place in the whole. */
function cut(text: string, from: number, ranges: readonly Range[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const range of ranges) {
    const start = Math.max(range[0] - from, at)
    const end = Math.min(range[1] - from, text.length)
    if (start >= end) continue
    if (start > at) pieces.push(text.slice(at, start))
    pieces.push({ mark: text.slice(start, end) })
    at = end
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

/**
 * A text with its found words marked, foreign words and ranges of numbers keeping their own order.
 * @param ranges in order, none overlaps another
 */
export function markPieces(text: string, ranges: readonly Range[], edition: Edition): MarkedPiece[] {
  let at = 0
  const mark = (piece: BidiPiece): MarkedPiece[] => {
    if (typeof piece !== 'string') return [{ ...piece, pieces: piece.pieces.flatMap(mark) }]
    const from = at
    at += piece.length
    return cut(piece, from, ranges)
  }
  return bidiPieces(text, edition).flatMap(mark)
}
