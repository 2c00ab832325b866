import { TeaserPicture } from '../list/TeaserPicture'
import type { PictureView } from '../views'
import { Facts } from '../ui/Facts'
import { Marked } from '../ui/Marked'
import { SectionLabel } from '../ui/SectionLabel'
import { Time } from '../ui/Time'
import type { HitView } from '@/lib/search/foundView'

/** A found article: the words that were asked for are marked in its headline and in a passage around them. */
export function SearchResult({ hit, picture }: { hit: HitView; picture?: PictureView }) {
  return (
    <article data-pigment={hit.section.pigment} className={picture ? 'teaser search-result' : 'teaser'}>
      <div className="min-w-0">
        <SectionLabel section={hit.section} />
        <h2 className="clamp-4 type-hm" data-vowels={hit.vowels ? '' : undefined}>
          <a href={hit.href} className="teaser-link">
            <Marked pieces={hit.title} />
          </a>
        </h2>
      </div>
      {picture ? (
        <TeaserPicture
          picture={picture}
          ratio="3/2"
          sizes="(min-width: 64rem) 260px, 112px"
          className="search-result-picture w-28 lg:w-65"
        />
      ) : null}
      <div className="search-result-text">
        {hit.passage.length > 0 ? (
          <p className="mt-1.5 text-[1rem] leading-[1.7] text-ink-2">
            <Marked pieces={hit.passage} />
          </p>
        ) : null}
        <Facts className="mt-1.5">
          <Time time={hit.published} />
          {hit.readingTime}
        </Facts>
      </div>
    </article>
  )
}
