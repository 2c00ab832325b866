import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { useTranslations } from 'next-intl'
import { preloadedFonts } from '@/app/fontFiles'
import { directionOf, type Edition } from '@/lib/edition'
import { choiceScript } from './readerChoice'
import { type ErrorWords, errorWordsId } from './errorWords'

/** The document of an edition: language, direction, fonts, and the reader's own choices before anything is painted. */
export function Document({ edition, children }: { edition: Edition; children: ReactNode }) {
  const t = useTranslations('error')
  for (const font of preloadedFonts[edition]) {
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  const words: ErrorWords = { title: t('title'), line: t('line'), retry: t('retry'), toFront: t('toFront') }
  return (
    <html lang={edition} dir={directionOf(edition)} data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: choiceScript }} />
      </head>
      <body>
        {children}
        {/* A page that fails runs in the browser: its four sentences wait here instead of a whole catalogue in its code. */}
        <script
          type="application/json"
          id={errorWordsId}
          dangerouslySetInnerHTML={{ __html: JSON.stringify(words) }}
        />
      </body>
    </html>
  )
}
