import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** A story in a few lines of term and value, in the margin of wide pages; in readers' views too, hence no `<aside>`. */
export function Factbox({ title, children, resources }: ElementProps<'Factbox'>) {
  return (
    <section aria-label={title} className="factbox in-margin">
      <p className="type-name">
        <BidiText text={title} edition={resources.edition} />
      </p>
      {children}
    </section>
  )
}
