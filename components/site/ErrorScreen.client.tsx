'use client'

import type { Edition } from '@/lib/edition'
// The few words of a page that failed stand apart from the catalogues: they are sent with every page's code.
import words from '@/messages/failure.json'

/** A page that failed: what happened and what to do. */
export function ErrorScreen({ edition, retry }: { edition: Edition; retry: () => void }) {
  const {
    failed: { title, line },
    retry: again,
    toFront,
  } = words[edition]
  return (
    <main lang={edition} className="page-width grid min-h-dvh content-center justify-items-start gap-4">
      <h1 className="type-page">{title}</h1>
      <p className="type-deck-lead text-ink-2">{line}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={retry}>
          {again}
        </button>
        {/* A whole load, not a soft one: what failed may be in the page's own code. */}
        <a href={edition === 'ar' ? '/' : `/${edition}`} className="button button-outlined">
          {toFront}
        </a>
      </p>
    </main>
  )
}
