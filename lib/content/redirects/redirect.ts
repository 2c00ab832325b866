import type { OldAddress } from './oldAddress'
import type { Place } from '@/lib/content/faults/fault'

/** The target of an old address: a path of the site (decoded, perhaps with `#part`), a web address, or nothing ever again. */
export type Target = { what: 'path'; path: string } | { what: 'elsewhere'; url: string } | { what: 'gone' }

/** One line of `redirects.yaml`. */
export type Redirect = {
  from: OldAddress
  to: Target
  /** Where the old address stands in the file, and where its target. */
  place: Place
  targetPlace: Place
}
