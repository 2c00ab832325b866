import { Fragment } from 'react'
import type { Piece, UrgentStrip as Strip } from '@/lib/urgent/urgentStrip'
import { Link } from '../ui/Link'

/** An urgent notice: the word, and one line that may lead to its article. */
export function UrgentStrip({ strip }: { strip: Strip }) {
  const { word, pieces, vowels, href } = strip
  return (
    <aside aria-label={word} className="urgent page-width" data-strip={JSON.stringify(strip)}>
      <p className="urgent-line">
        <strong className="type-label text-brand">{word}</strong>
        <span className="type-hs" data-vowels={vowels ? '' : undefined}>
          {href ? (
            <Link href={href} className="headline-link">
              <Pieces pieces={pieces} />
            </Link>
          ) : (
            <Pieces pieces={pieces} />
          )}
        </span>
      </p>
    </aside>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, place) =>
    typeof piece === 'string' ? (
      <Fragment key={place}>{piece}</Fragment>
    ) : (
      <bdi key={place} dir={piece.dir}>
        <Pieces pieces={piece.pieces} />
      </bdi>
    ),
  )
}
