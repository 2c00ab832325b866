import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** A list of moments on one string of nuqtas. */
export function Timeline({ title, children, resources }: ElementProps<'Timeline'>) {
  return (
    <section className="timeline" aria-label={title}>
      {title ? (
        <p className="type-h3">
          <BidiText text={title} edition={resources.edition} />
        </p>
      ) : null}
      {children}
    </section>
  )
}
