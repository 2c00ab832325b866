import type { ComponentProps } from 'react'
import { printedAddress } from '@/lib/address/printedAddress'

/** A link out of the site: it carries no opener, and on paper its address stands behind it, letters as letters. */
export function OutLink({ href = '', children, ...rest }: ComponentProps<'a'>) {
  const printed = printedAddress(href, typeof children === 'string' ? children : undefined)
  return (
    <a href={href} rel="noopener" data-printed={printed} {...rest}>
      {children}
    </a>
  )
}
