import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/**
 * A link inside the site. Nothing is fetched before it is asked for: readers pay for every byte, and a page that was
 * fetched ahead would show yesterday's front a minute after a publish.
 */
export function Link({ href, ...rest }: Props) {
  return <NextLink href={href} prefetch={false} {...rest} />
}
