import type { Edition } from '@/lib/edition'
import { type BidiPiece, bidiPieces } from './bidi/pieces'

/** The characters that do what `<bdi>` and its `dir` do (UAX #9, section 2.4). */
const isolate = { auto: '\u2068', rtl: '\u2067', ltr: '\u2066', end: '\u2069' } as const

const write = (piece: BidiPiece): string =>
  typeof piece === 'string'
    ? piece
    : isolate[piece.dir ?? 'auto'] + piece.pieces.map(write).join('') + isolate.end

/**
 * A title, deck or name whose foreign words, ranges of numbers and codes keep their own order where there is no markup
 * to say so: as a page sets it, in characters of the text itself.
 */
export function isolateRuns(text: string, edition: Edition): string {
  return bidiPieces(text, edition).map(write).join('')
}
