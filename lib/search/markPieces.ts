import { type BidiRun, bidiRuns, splitRange } from '../arabic/bidi'
import type { Edition } from '../edition'
import type { Range } from './sought'

/** A piece of a text with found words: text, a marked word, or what is read in a direction of its own. */
export type MarkedPiece = string | { mark: string } | { dir?: 'rtl' | 'ltr'; pieces: MarkedPiece[] }

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

function piecesOf({ run, text }: BidiRun, from: number, ranges: readonly Range[]): MarkedPiece[] {
  if (run === 'plain') return cut(text, from, ranges)
  if (run === 'isolate') return [{ pieces: cut(text, from, ranges) }]
  if (run === 'code') return [{ dir: 'ltr', pieces: cut(text, from, ranges) }]
  let at = from
  const pieces = splitRange(text).flatMap((part) => {
    const inside = cut(part, at, ranges)
    at += part.length
    return /\p{N}/u.test(part) ? [{ pieces: inside }] : inside
  })
  return [{ dir: 'rtl', pieces }]
}

/**
 * A text with its found words marked, foreign words and ranges of numbers keeping their own order.
 * @param ranges in order, none overlaps another
 */
export function markPieces(text: string, ranges: readonly Range[], edition: Edition): MarkedPiece[] {
  let at = 0
  return bidiRuns(text, edition).flatMap((run) => {
    const from = at
    at += run.text.length
    return piecesOf(run, from, ranges)
  })
}
