import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Text of which a selected passage can be shared (`reader/quoting.ts`). */
export function Quotable({ url, children }: { url: string; children: ReactNode }) {
  const t = useTranslations('share')
  return (
    <div data-quotable={url} data-quote={t('quote')} data-copied={t('quoteCopied')}>
      {children}
    </div>
  )
}
