import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'
import type { SectionView } from '../views'

export function Breadcrumb({ frontHref, section }: { frontHref: string; section: SectionView }) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('breadcrumb')} className="type-label font-normal print:hidden">
      <ol className="flex items-center gap-2">
        <li>
          <a href={frontHref} className="flex min-h-11 items-center text-ink-3 hover:underline">
            {t('home')}
          </a>
        </li>
        <li className="flex items-center gap-2">
          <Icon name="chevron" className="size-4 text-ink-3" />
          <a
            href={section.href}
            className="flex min-h-11 items-center font-semibold text-accent hover:underline"
          >
            {section.name}
          </a>
        </li>
      </ol>
    </nav>
  )
}
