import { useTranslations } from 'next-intl'
import { BlockHeading } from '../list/BlockHeading'
import { Headline } from '../ui/Headline'
import { Portrait } from '../ui/Portrait'
import type { SectionView, TeaserView } from '../views'

/** Voices: a full-width band, lighter headlines, each with who speaks at its foot. */
export function OpinionBand({ section, items }: { section: SectionView; items: TeaserView[] }) {
  const t = useTranslations('front')
  if (items.length === 0) return null
  return (
    <section data-pigment={section.pigment} className="mt-9 bg-surface lg:mt-13">
      <div className="page-width py-3 pb-9 lg:py-3 lg:pb-10">
        <BlockHeading title={section.name} href={section.href} more={t('allOpinion')} />
        <div className="ruled-row mt-4 lg:mt-5">
          {items.map((teaser) => (
            <article key={teaser.id} className="teaser flex flex-col justify-between gap-4">
              <div className="opinion-headline">
                <Headline
                  as="h3"
                  text={teaser.title}
                  edition={teaser.edition}
                  className="clamp-4 type-op"
                  link={{ href: teaser.href, covers: 'teaser' }}
                />
              </div>
              <Voice teaser={teaser} />
            </article>
          ))}
        </div>
      </div>
    </section>
  )
}

function Voice({ teaser }: { teaser: TeaserView }) {
  const [writer] = teaser.byline
  if (!writer) return null
  return (
    <div className="flex items-center gap-3">
      {writer.portrait ? <Portrait picture={writer.portrait} className="size-14" /> : null}
      <div>
        <p className="type-ui font-semibold">{writer.name}</p>
        {writer.role ? <p className="type-meta text-ink-3">{writer.role}</p> : null}
      </div>
    </div>
  )
}
