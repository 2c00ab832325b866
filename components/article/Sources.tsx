import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { OutLink } from '../ui/OutLink'
import type { Edition } from '@/lib/edition'
import type { SourceView } from './articleView'

export function Sources({ sources, edition }: { sources: SourceView[]; edition: Edition }) {
  const t = useTranslations('article')
  if (sources.length === 0) return null
  return (
    <div className="sources type-caption">
      <h2 className="inline font-semibold text-ink">{t('sources', { count: sources.length })}</h2>{' '}
      <ul className="inline">
        {sources.map((source, position) => (
          <li key={source.name} className="inline text-ink-2">
            {position > 0 ? t('listComma') : null}
            {source.url ? (
              <OutLink href={source.url} className="text-link">
                <BidiText text={source.name} edition={edition} />
              </OutLink>
            ) : (
              <BidiText text={source.name} edition={edition} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
