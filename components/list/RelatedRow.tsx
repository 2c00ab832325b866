import type { TeaserView } from '../views'
import { BlockHeading } from './BlockHeading'
import { SmallTeaser } from './Teaser'

/** A block of four teasers abreast: related articles, or where to go on. */
export function RelatedRow({ title, articles }: { title: string; articles: TeaserView[] }) {
  if (articles.length === 0) return null
  return (
    <section aria-label={title} className="print:hidden">
      <BlockHeading title={title} />
      <div className="related-row mt-4">
        {articles.map((teaser) => (
          <SmallTeaser key={teaser.id} teaser={teaser} withDeck="never" />
        ))}
      </div>
    </section>
  )
}
