import { BidiText } from '../ui/BidiText'
import { Facts } from '../ui/Facts'
import { Headline } from '../ui/Headline'
import { Time } from '../ui/Time'
import type { TeaserView } from '../views'
import { TeaserPicture } from './TeaserPicture'

/** The newest story of a section, with its picture over two thirds and its words at the foot beside it. */
export function SectionLead({ teaser }: { teaser: TeaserView }) {
  return (
    <article className="teaser section-lead pt-4 lg:pt-6">
      {teaser.picture ? (
        <TeaserPicture
          picture={teaser.picture}
          ratio="16/9"
          sizes="(min-width: 82rem) 816px, (min-width: 64rem) 66vw, 100vw"
          load="lead"
          className="edge-to-edge"
        />
      ) : null}
      <div className="pt-3.5 lg:self-end lg:pt-0">
        <Headline
          as="h2"
          text={teaser.title}
          edition={teaser.edition}
          className="type-hl"
          link={{ href: teaser.href, covers: 'teaser' }}
        />
        {teaser.deck ? (
          <p className="mt-2 type-deck text-balance text-ink-2">
            <BidiText text={teaser.deck} edition={teaser.edition} />
          </p>
        ) : null}
        <Facts className="mt-2">
          {teaser.byline.map((writer) => (
            <span key={writer.name}>{writer.name}</span>
          ))}
          <Time time={teaser.published} />
          {teaser.readingTime}
        </Facts>
      </div>
    </article>
  )
}
