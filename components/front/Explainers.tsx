import { BidiText } from '../ui/BidiText'
import { Headline } from '../ui/Headline'
import type { TeaserView } from '../views'

/** How many questions stand abreast. */
const abreast = 4

/** The questions of a block that is made of questions; empty where it is made of stories. */
export function findQuestions(items: TeaserView[]): TeaserView[] {
  const questions = items.filter((item) => /[؟?]\s*$/.test(item.title))
  const isMadeOfThem = questions.length >= 2 && questions.length >= items.length - 1
  return isMadeOfThem ? questions.slice(0, abreast) : []
}

/** Questions in the section's colour, each with the beginning of its answer, and no pictures. */
export function Explainers({ items }: { items: TeaserView[] }) {
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
            <p className="mt-1 type-deck-small text-ink-2 lg:mt-2">
              <BidiText text={teaser.deck} edition={teaser.edition} />
            </p>
          ) : null}
        </article>
      ))}
    </div>
  )
}
