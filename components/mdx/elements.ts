import type { ComponentType } from 'react'
import type { ElementName } from '@/lib/content/body/elements'
import { Audio } from './Audio'
import { Callout } from './Callout'
import type { ElementProps } from './elementProps'
import { Factbox } from './Factbox'
import { Figure } from './Figure'
import { Gallery } from './Gallery'
import { PullQuote } from './PullQuote'
import { ReadAlso } from './ReadAlso'
import { SocialQuote } from './SocialQuote'
import { Table } from './Table'
import { Timeline } from './Timeline'
import { Verse } from './Verse'
import { Video } from './Video'

/** One component for every element that editors may write; a missing one fails the type check. */
export const elementComponents = {
  Audio,
  Callout,
  Factbox,
  Figure,
  Gallery,
  PullQuote,
  ReadAlso,
  SocialQuote,
  Table,
  Timeline,
  Verse,
  Video,
} satisfies { [Name in ElementName]: ComponentType<ElementProps<Name>> }
