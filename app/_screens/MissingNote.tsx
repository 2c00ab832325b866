import { useTranslations } from 'next-intl'
import { hrefOf } from '@/lib/address/href'
import { frontPath } from '@/lib/address/pages'
import type { Edition } from '@/lib/edition'

/**
 * The note that Next shows where an article goes between the proxy's answer and the page. It renders this beside every page, in
 * vain nearly always: so it asks for nothing. Readers of an address without a page see `MissingScreen`.
 */
export function MissingNote({ edition }: { edition: Edition }) {
  const t = useTranslations('missing')
  return (
    <main className="page-width grid gap-4 pt-10">
      <h1 className="type-page">{t('title')}</h1>
      <p>
        <a href={hrefOf(frontPath(edition))} className="button button-outlined">
          {t('toFront')}
        </a>
      </p>
    </main>
  )
}
