import type { ReactNode } from 'react'
import { readerScript } from '@/components/site/readerFile'
import { directionOf, type Edition } from '@/lib/edition'
import { choiceScript } from '@/lib/choiceScript'
import { floorStyle } from '@/lib/floorStyle'
import { FontPreloads, Words } from '../drawnOnce.client'

type Props = { edition: Edition; children: ReactNode }

/** The document of an edition: language, direction, fonts, and the reader's own choices before anything is painted. */
export function Document({ edition, children }: Props) {
  return (
    <html lang={edition} dir={directionOf(edition)} suppressHydrationWarning>
      <head>
        <FontPreloads edition={edition} />
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
