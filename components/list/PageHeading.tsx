import type { ReactNode } from 'react'
import { Headline } from '../ui/Headline'
import { Nuqta } from '../ui/Nuqta'
import type { Edition } from '@/lib/edition'

type Props = { title: string; edition: Edition; lead?: ReactNode; children?: ReactNode }

/** The head of a list's page: its name large beside its nuqta, and the accent's rule below. */
export function PageHeading({ title, edition, lead, children }: Props) {
  return (
    <header className="border-b-2 border-accent pt-6 pb-5 lg:pt-12 lg:pb-6">
      <div className="page-name flex gap-4 lg:gap-6">
        <Nuqta size="page" />
        <Headline as="h1" text={title} edition={edition} className="type-page" />
      </div>
      {lead ? <div className="mt-2 max-w-text type-deck-lead text-ink-2">{lead}</div> : null}
      {children}
    </header>
  )
}
