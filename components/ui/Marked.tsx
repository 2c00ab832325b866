import type { MarkedPiece } from '@/lib/search/markPieces'

/** A text with the words that were searched for marked; as `reader/searchResults.ts` draws it, too. */
export function Marked({ pieces }: { pieces: MarkedPiece[] }) {
  return pieces.map((piece, position) => {
    if (typeof piece === 'string') return piece
    if ('mark' in piece) return <mark key={position}>{piece.mark}</mark>
    return (
      <bdi key={position} dir={piece.dir} lang={piece.lang}>
        <Marked pieces={piece.pieces} />
      </bdi>
    )
  })
}
