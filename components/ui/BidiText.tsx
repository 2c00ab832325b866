import { type BidiIsolate, type BidiPiece, bidiPieces } from '@/lib/arabic/bidi/pieces'
import type { Edition } from '@/lib/edition'

const textOf = (piece: BidiPiece): string =>
  typeof piece === 'string' ? piece : piece.pieces.map(textOf).join('')

/** A line may end after a hyphen or a slash: not inside what is short enough to stay whole, like «COVID-19» or «2-1». */
const keptWhole = (isolate: BidiIsolate) =>
  /^(?=.*[-–/])\S{1,16}$/u.test(textOf(isolate)) ? 'whole' : undefined

function drawPieces(pieces: BidiPiece[], isInside = false) {
  return pieces.map((piece, position) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <bdi
        key={position}
        dir={piece.dir}
        lang={piece.lang}
        className={isInside ? undefined : keptWhole(piece)}
      >
        {drawPieces(piece.pieces, true)}
      </bdi>
    ),
  )
}

/** A title, deck or name whose foreign words and ranges of numbers keep their own order. */
export function BidiText({ text, edition }: { text: string; edition: Edition }) {
  const pieces = bidiPieces(text, edition)
  return pieces.every((piece) => typeof piece === 'string') ? text : drawPieces(pieces)
}
