'use client'

import { useSyncExternalStore } from 'react'
import type { Edition } from '@/lib/edition'
import { type ErrorWords, errorWordsId } from './errorWords'

const never = () => () => {}

/** A page that failed: what to do, in the words that wait in the document. */
export function ErrorScreen({ edition, retry }: { edition: Edition; retry: () => void }) {
  const json = useSyncExternalStore(
    never,
    () => document.getElementById(errorWordsId)?.textContent ?? '',
    () => '',
  )
  if (!json) return null
  const words = JSON.parse(json) as ErrorWords
  return (
    <main className="page-width grid min-h-dvh content-center justify-items-start gap-4">
      <h1 className="type-page">{words.title}</h1>
      <p className="type-deck-lead text-ink-2">{words.line}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={retry}>
          {words.retry}
        </button>
        {/* A whole load, not a soft one: what failed may be in the page's own code. */}
        <a href={edition === 'ar' ? '/' : `/${edition}`} className="button button-outlined">
          {words.toFront}
        </a>
      </p>
    </main>
  )
}
