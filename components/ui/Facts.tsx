import { Children, type ReactNode } from 'react'

/** Small facts side by side, each an element of its own so that numbers never run together. */
export function Facts({ children, className = '' }: { children: ReactNode; className?: string }) {
  const facts = Children.toArray(children)
  if (facts.length === 0) return null
  return (
    <ul className={`facts type-meta text-ink-3 ${className}`.trim()}>
      {facts.map((fact, position) => (
        <li key={position}>{fact}</li>
      ))}
    </ul>
  )
}
