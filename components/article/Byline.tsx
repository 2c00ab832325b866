import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Portrait } from '../ui/Portrait'
import { Time } from '../ui/Time'
import type { ArticleView } from './articleView'

/** The authors, the place and the time of an article: one fact a line. */
export function Byline({ article }: { article: ArticleView }) {
  const t = useTranslations('article')
  const [first] = article.writers
  return (
    <div className="beside-portrait flex items-center gap-3.5 border-y border-rule py-4 lg:block lg:border-t-2 lg:border-t-ink">
      {first?.portrait ? <Portrait picture={first.portrait} className="size-12 lg:mb-3 lg:size-16" /> : null}
      <div className="type-meta text-ink-3">
        {article.writers.map((writer) => (
          <p key={writer.name} className="type-ui text-[0.9375rem] font-semibold text-ink">
            {writer.href ? (
              <a href={writer.href} rel="author" className="hover:underline">
                {writer.name}
              </a>
            ) : (
              <BidiText text={writer.name} edition={article.edition} />
            )}
          </p>
        ))}
        {article.translator ? <p>{t('translatedBy', { name: article.translator })}</p> : null}
        {article.dateline ? (
          <p className="text-ink-2">
            <BidiText text={article.dateline} edition={article.edition} />
          </p>
        ) : null}
        <p>
          <Time time={article.published} />
        </p>
        {article.updated ? (
          <p>
            {t('updated')} <Time time={article.updated} />
          </p>
        ) : null}
        <p>{t('readingTime', { time: article.readingTime })}</p>
      </div>
    </div>
  )
}
