import { useTranslations } from 'next-intl'
import { BlockHeading } from '../list/BlockHeading'
import { LargeTeaser, MediumTeaser, TextTeaser } from '../list/Teaser'
import { BidiText } from '../ui/BidiText'
import { Headline } from '../ui/Headline'
import type { SectionView, TeaserView } from '../views'

/** A section's place on the front, drawn by how much it has to show. */
export function SectionBlock({ section, items }: { section: SectionView; items: TeaserView[] }) {
  const t = useTranslations('front')
  return (
    <section data-pigment={section.pigment} className="page-width mt-9 lg:mt-13">
      <BlockHeading title={section.name} href={section.href} more={t('more')} />
      <div className="mt-4">{isExplainers(items) ? <Explainers items={items} /> : <Stories items={items} />}</div>
    </section>
  )
}

/** A block whose stories are questions without pictures reads better as questions. */
function isExplainers(items: TeaserView[]): boolean {
  return items.length > 1 && items.every((item) => /[؟?]\s*$/.test(item.title))
}

function Explainers({ items }: { items: TeaserView[] }) {
  return (
    <div className="ruled-row">
      {items.map((teaser) => (
        <article key={teaser.id} className="teaser">
          <Headline
            as="h3"
            text={teaser.title}
            edition={teaser.edition}
            className="type-hl text-accent"
            link={{ href: teaser.href, covers: 'teaser' }}
          />
          {teaser.deck ? (
            <p className="type-deck-small mt-1 text-ink-2 lg:mt-2">
              <BidiText text={teaser.deck} edition={teaser.edition} />
            </p>
          ) : null}
        </article>
      ))}
    </div>
  )
}

const half = '(min-width: 82rem) 604px, (min-width: 64rem) 48vw, 100vw'
const quarter = '(min-width: 64rem) 286px, 104px'

function Stories({ items }: { items: TeaserView[] }) {
  const [first, ...rest] = items
  if (!first) return null
  const pictured = rest.filter((item) => item.picture).slice(0, rest.length > 2 ? 1 : 2)
  const plain = rest.filter((item) => !pictured.includes(item))
  if (rest.length === 0) {
    return (
      <div className="block-alone">
        <LargeTeaser teaser={first} ratio="16/9" sizes={half} />
      </div>
    )
  }
  return (
    <div className="ruled-row block-stories">
      <div>
        <LargeTeaser teaser={first} ratio="16/9" sizes={half} />
      </div>
      {plain.length > 0 ? (
        <div className="ruled-stack">
          {plain.map((teaser) => (
            <TextTeaser key={teaser.id} teaser={teaser} />
          ))}
        </div>
      ) : null}
      {pictured.map((teaser) => (
        <div key={teaser.id}>
          <MediumTeaser teaser={teaser} ratio="tall" sizes={quarter} />
        </div>
      ))}
    </div>
  )
}
