import type { ReactNode } from 'react'
import type { ElementAttributes, ElementName } from '@/lib/content/body/elements'
import type { BodyResources } from './bodyResources'

/** What an element's component is given: the editor's attributes, what stands between its tags, what they name. */
export type ElementProps<Name extends ElementName> = ElementAttributes<Name> & {
  children?: ReactNode
  resources: BodyResources
}
