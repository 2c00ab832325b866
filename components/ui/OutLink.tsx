import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react'
import { printedAddress } from '@/lib/address/printedAddress'

/** The words of a link, isolates and emphasis within it included. */
const textOf = (node: ReactNode): string =>
  Children.toArray(node)
    .map((each) =>
      isValidElement<{ children?: ReactNode }>(each) ? textOf(each.props.children) : String(each),
    )
    .join('')

/** A link out of the site: it carries no opener, and on paper its address stands behind it, letters as letters. */
export function OutLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  return (
    <a href={href} rel="noopener" data-printed={printedAddress(href, textOf(children))} {...rest}>
      {children}
    </a>
  )
}
