import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon'

/** The words of a sound or a film, for those who read. */
export function Transcript({ summary, children }: { summary: string; children: ReactNode }) {
  if (!children) return null
  return (
    <details className="transcript">
      <summary className="flex min-h-11 items-center gap-2 type-ui">
        <Icon name="chevron" className="fold-mark size-4" />
        {summary}
      </summary>
      {children}
    </details>
  )
}
