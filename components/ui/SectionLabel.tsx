import type { SectionView } from '../views'
import { Nuqta } from './Nuqta'

/** The section in its pigment, led by its nuqta. */
export function SectionLabel({ section, kicker }: { section: SectionView; kicker?: string }) {
  return (
    <p data-pigment={section.pigment} className="flex flex-wrap items-baseline gap-x-3 type-label">
      <a
        href={section.href}
        className="section-link relative z-10 inline-flex items-baseline gap-2 text-accent hover:underline"
      >
        <Nuqta size="label" className="self-center" />
        {section.name}
      </a>
      {kicker ? <span className="font-normal text-ink-2">{kicker}</span> : null}
    </p>
  )
}
