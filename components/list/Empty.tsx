import type { ReactNode } from 'react'
import { Nuqta } from '../ui/Nuqta'

/** Nothing here yet: one line, and what to do. */
export function Empty({ line, children }: { line: string; children?: ReactNode }) {
  return (
    <div className="border-y border-rule py-6">
      <p className="flex items-center gap-3 type-ui">
        <Nuqta size="hollow" />
        {line}
      </p>
      {children ? <div className="mt-2 text-ink-2">{children}</div> : null}
    </div>
  )
}
