import { Children } from 'react'
import { needsMushaf } from '@/lib/arabic/mushaf'
import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** Quran or poetry: every line and every mark as written. */
export function Verse({ kind = 'poetry', source, children, resources }: ElementProps<'Verse'>) {
  const lines = Children.toArray(children).map(String)
  return (
    <figure className={`verse verse-${kind}${lines.some(needsMushaf) ? 'verse-mushaf' : ''}`}>
      <blockquote>
        {lines.map((line, position) => (
          <VerseLine key={position} line={line} />
        ))}
      </blockquote>
      {source ? (
        <figcaption className="type-caption text-ink-3">
          <BidiText text={source} edition={resources.edition} />
        </figcaption>
      ) : null}
    </figure>
  )
}

/** One line; its halves, where it has two, stand apart as in a printed divan. */
function VerseLine({ line }: { line: string }) {
  if (line === '') return <span className="verse-gap" />
  return (
    <span className="verse-line">
      {line.split(' / ').map((half, position) => (
        <span key={position}>{half}</span>
      ))}
    </span>
  )
}
