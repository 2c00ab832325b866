import { useTranslations } from 'next-intl'
import { ListTeaser } from '../list/Teaser'
import { Nuqta } from '../ui/Nuqta'
import type { SectionView, TeaserView } from '../views'

type Props = {
  /** How to ask, one way an item. */
  advice: string[]
  sections: SectionView[]
  latest: TeaserView[]
}

/** Where nothing was asked, or nothing found: how to ask, and where else to look. */
export function SearchHelp({ advice, sections, latest }: Props) {
  const t = useTranslations('search')
  return (
    <div data-search-help="">
      <ul className="mt-6 grid gap-2.5 border-y border-rule py-5 text-[1rem] leading-[1.7] text-ink-2">
        {advice.map((line) => (
          <li key={line} className="flex items-baseline gap-3">
            <Nuqta size="label" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      {sections.length > 0 ? (
        <section aria-labelledby="sections-here" className="mt-9 border-t-2 border-ink pt-3">
          <h2 id="sections-here" className="type-block">
            {t('sections')}
          </h2>
          <ul className="mt-1 flex flex-wrap gap-x-6">
            {sections.map(({ id, name, href, pigment }) => (
              <li key={id} data-pigment={pigment}>
                <a href={href} className="flex min-h-11 items-center gap-2.5 type-hs hover:underline">
                  <Nuqta />
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {latest.length > 0 ? (
        <section aria-labelledby="latest-here" className="mt-9 border-t-2 border-ink pt-3">
          <h2 id="latest-here" className="mb-4 type-block">
            {t('latest')}
          </h2>
          <div className="ruled-stack">
            {latest.map((teaser) => (
              <ListTeaser key={teaser.id} teaser={teaser} showSection="section" />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  )
}
