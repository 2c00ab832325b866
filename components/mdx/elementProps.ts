import type { ReactNode } from 'react'
import type { ElementAttributes, ElementName } from '@/lib/content/body/elements'
import type { BodyResources } from './bodyResources'

/** The props of an element's component: the editor's attributes, the content between its tags, the things that they name. */
export type ElementProps<Name extends ElementName> = ElementAttributes<Name> & {
  children?: ReactNode
  resources: BodyResources
}
