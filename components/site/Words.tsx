import type { ReactNode } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { messagesOf } from '@/i18n/messages'
import type { Edition } from '@/lib/edition'

/** The words of an edition, for whatever is drawn within. */
export function Words({ edition, children }: { edition: Edition; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={edition} messages={messagesOf(edition)} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
