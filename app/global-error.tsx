'use client'

import { ErrorScreen } from '@/components/site/ErrorScreen.client'
import { directionOf, editionOf } from '@/lib/edition'
import words from '@/messages/failure.json'
import './globals.css'

/** The last resort, when not even a layout could be drawn: a document of its own, in the language of its address. */
export default function GlobalError({ retry }: { retry: () => void }) {
  const edition = editionOf(typeof location === 'undefined' ? '/' : location.pathname)
  const { failed } = words[edition]
  return (
    <html lang={edition} dir={directionOf(edition)}>
      <body>
        <title>{failed.title}</title>
        <ErrorScreen edition={edition} retry={retry} />
      </body>
    </html>
  )
}
