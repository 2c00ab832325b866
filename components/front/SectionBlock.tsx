import { useTranslations } from 'next-intl'
import { BlockHeading } from '../list/BlockHeading'
import { LargeTeaser, MediumTeaser, TextTeaser } from '../list/Teaser'
import type { SectionView, TeaserView } from '../views'
import { Explainers, findQuestions } from './Explainers'
import { FewStories } from './FewStories'

/** A section's place on the front, drawn by how much it has to show. */
export function SectionBlock({ section, items }: { section: SectionView; items: TeaserView[] }) {
  const t = useTranslations('front')
  return (
    <section data-pigment={section.pigment} className="page-width mt-9 lg:mt-13">
      <BlockHeading title={section.name} href={section.href} more={t('more')} />
      <div className="mt-4">
        <Stories items={items} />
      </div>
    </section>
  )
}

const half = '(min-width: 82rem) 604px, (min-width: 64rem) 48vw, 100vw'
const quarter = '(min-width: 64rem) 286px, 104px'

/** The newest story with a picture leads; without any, the newest. */
function cutLead(items: TeaserView[]): { lead: TeaserView | undefined; rest: TeaserView[] } {
  const lead = items.find((item) => item.picture) ?? items[0]
  return { lead, rest: items.filter((item) => item !== lead) }
}

function Stories({ items }: { items: TeaserView[] }) {
  const questions = findQuestions(items)
  if (questions.length > 0) return <Explainers items={questions} />
  const { lead, rest } = cutLead(items)
  if (!lead) return null
  if (rest.length < 2) return <FewStories lead={lead} rest={rest} sizes={half} />
  // One picture beside the lead, or two where nothing else is left to stand between them.
  const pictured = rest.filter((item) => item.picture)
  const beside = pictured.slice(0, rest.length === 2 && pictured.length === 2 ? 2 : 1)
  const plain = rest.filter((item) => !beside.includes(item))
  return (
    <div className="ruled-row block-many">
      <div>
        <LargeTeaser teaser={lead} ratio="16/9" sizes={half} />
      </div>
      {plain.length > 0 ? (
        <div className="ruled-stack">
          {plain.map((teaser) => (
            <TextTeaser key={teaser.id} teaser={teaser} withDeck={beside.length > 0 ? 'never' : 'wide'} />
          ))}
        </div>
      ) : null}
      {beside.map((teaser) => (
        <div key={teaser.id}>
          <MediumTeaser teaser={teaser} ratio="tall" sizes={quarter} />
        </div>
      ))}
    </div>
  )
}
