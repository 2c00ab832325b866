import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { preloadedFonts } from '@/app/fontFiles'
import { readerScript } from '@/app/readerFile'
import { directionOf, type Edition } from '@/lib/edition'
import { choiceScript } from '@/lib/choiceScript'
import { floorStyle } from '@/lib/floorStyle.mjs'
import { Words } from '../drawnOnce.client'

type Props = { edition: Edition; children: ReactNode }

/** The document of an edition: language, direction, fonts, and the reader's own choices before anything is painted. */
export function Document({ edition, children }: Props) {
  for (const font of preloadedFonts[edition]) {
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return (
    <html lang={edition} dir={directionOf(edition)} suppressHydrationWarning>
      <head>
        <style dangerouslySetInnerHTML={{ __html: floorStyle }} />
        <script data-own="" dangerouslySetInnerHTML={{ __html: choiceScript }} />
        <script data-own="" defer src={readerScript} />
      </head>
      <body>
        <Words edition={edition}>{children}</Words>
      </body>
    </html>
  )
}
