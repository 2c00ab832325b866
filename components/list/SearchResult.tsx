import { Facts } from '../ui/Facts'
import { Marked, type Range } from '../ui/Marked'
import { SectionLabel } from '../ui/SectionLabel'
import { Time } from '../ui/Time'
import type { TeaserView } from '../views'
import { TeaserPicture } from './TeaserPicture'

type Props = { teaser: TeaserView; titleRanges: Range[]; passage: string; passageRanges: Range[] }

/** A found article: the words that were asked for are marked in its headline and in a passage around them. */
export function SearchResult({ teaser, titleRanges, passage, passageRanges }: Props) {
  return (
    <article
      data-pigment={teaser.section.pigment}
      className="teaser flex items-start justify-between gap-4 lg:gap-8"
    >
      <div className="min-w-0">
        <SectionLabel section={teaser.section} />
        <h2 className="clamp-4 type-hm">
          <a href={teaser.href} className="teaser-link">
            <Marked text={teaser.title} ranges={titleRanges} />
          </a>
        </h2>
        {passage ? (
          <p className="mt-1.5 text-[1rem] leading-[1.7] text-ink-2">
            <Marked text={passage} ranges={passageRanges} />
          </p>
        ) : null}
        <Facts className="mt-1.5">
          <Time time={teaser.published} />
          {teaser.readingTime}
        </Facts>
      </div>
      {teaser.picture ? (
        <TeaserPicture
          picture={teaser.picture}
          ratio="3/2"
          sizes="(min-width: 64rem) 260px, 112px"
          className="w-28 shrink-0 lg:w-65"
        />
      ) : null}
    </article>
  )
}
