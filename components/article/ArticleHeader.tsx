import { BidiText } from '../ui/BidiText'
import { Headline } from '../ui/Headline'
import { SectionLabel } from '../ui/SectionLabel'
import type { ArticleView } from './articleView'

/** Section, kicker, headline, deck; above the headline, how old an old article is. */
export function ArticleHeader({ article }: { article: ArticleView }) {
  return (
    <header>
      <SectionLabel section={article.section} />
      {article.age ? (
        <p className="mt-2 inline-block border-s-3 border-ink ps-3 type-label text-ink">{article.age}</p>
      ) : null}
      {article.kicker ? (
        <p className="mt-1.5 type-label font-medium text-ink-2">
          <BidiText text={article.kicker} edition={article.edition} />
        </p>
      ) : null}
      <Headline as="h1" text={article.title} edition={article.edition} className="mt-1.5 type-title" />
      {article.deck ? (
        <p className="mt-3 max-w-[42rem] type-deck-article text-ink-2 lg:mt-4">
          <BidiText text={article.deck} edition={article.edition} />
        </p>
      ) : null}
    </header>
  )
}
