import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** A sentence of the article, drawn large behind an accent bar. */
export function PullQuote({ source, children, resources }: ElementProps<'PullQuote'>) {
  return (
    <figure className="pull-quote">
      <blockquote>{children}</blockquote>
      {source ? (
        <figcaption className="type-caption text-ink-3">
          <BidiText text={source} edition={resources.edition} />
        </figcaption>
      ) : null}
    </figure>
  )
}
