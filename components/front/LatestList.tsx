import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Icon } from '../ui/Icon'
import { Time } from '../ui/Time'
import type { TeaserView, TimeView } from '../views'

export type LatestItem = { teaser: TeaserView; when: TimeView }

type Props = { items: LatestItem[]; href: string }

/** The newest stories on one string of nuqtas. */
export function LatestList({ items, href }: Props) {
  const t = useTranslations('front')
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="border-t-2 border-ink pt-3 type-block lg:border-0 lg:pt-0">
        {t('latest')}
      </h2>
      <ol className="latest mt-3">
        {items.map(({ teaser, when }) => (
          <li key={teaser.id} data-pigment={teaser.section.pigment} className="teaser latest-item">
            <Time time={when} className="pt-0.5 type-meta font-semibold text-ink-3" />
            <span aria-hidden="true" className="latest-string">
              <span className="nuqta latest-nuqta" />
            </span>
            <h3 className="min-w-0 pb-4 type-latest">
              <a href={teaser.href} className="teaser-link">
                <BidiText text={teaser.title} edition={teaser.edition} />
              </a>
            </h3>
          </li>
        ))}
      </ol>
      <a
        href={href}
        className="mt-1 inline-flex min-h-11 items-center gap-2 type-meta font-medium text-ink-2 hover:underline"
      >
        {t('allLatest')}
        <Icon name="arrow" className="size-4" />
      </a>
    </section>
  )
}
