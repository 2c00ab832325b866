import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'
import type { HeadingView } from './articleView'

/** The table of contents of a long piece: folded on phones, in the margin of wide pages. */
export function Contents({ headings }: { headings: HeadingView[] }) {
  const t = useTranslations('article')
  return (
    <nav aria-label={t('contents')} className="in-margin article-contents print:hidden">
      <details>
        <summary className="flex min-h-11 items-center justify-between text-[0.9375rem] font-bold">
          {t('contents')}
          <Icon name="chevron" className="fold-mark size-5" />
        </summary>
        <ol className="pb-2 text-[0.9375rem] leading-[1.6]">
          {headings.map((heading) => (
            <li key={heading.id}>
              <a
                href={`#${encodeURIComponent(heading.id)}`}
                className="flex min-h-11 items-center text-ink-2 hover:underline lg:min-h-8"
              >
                {heading.text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
