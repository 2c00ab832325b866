import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** Quran or poetry: every line and every mark as written. */
export function Verse({ kind = 'poetry', source, children, resources }: ElementProps<'Verse'>) {
  return (
    <figure className={`verse verse-${kind}`}>
      <blockquote>{children}</blockquote>
      {source ? (
        <figcaption className="type-caption text-ink-3">
          <BidiText text={source} edition={resources.edition} />
        </figcaption>
      ) : null}
    </figure>
  )
}
