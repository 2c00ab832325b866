import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { preloadedFonts } from '@/app/fontFiles'
import { directionOf, type Edition } from '@/lib/edition'
import { choiceScript } from './readerChoice'

/** The document of an edition: language, direction, fonts, and the reader's own choices before anything is painted. */
export function Document({ edition, children }: { edition: Edition; children: ReactNode }) {
  for (const font of preloadedFonts[edition]) {
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return (
    <html lang={edition} dir={directionOf(edition)} data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: choiceScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
