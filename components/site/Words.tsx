import type { ReactNode } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { saidIn } from '@/i18n/messages'
import type { Edition } from '@/lib/edition'

/** The words of an edition, for whatever is drawn within. */
export function Words({ edition, children }: { edition: Edition; children: ReactNode }) {
  return <NextIntlClientProvider {...saidIn(edition)}>{children}</NextIntlClientProvider>
}
