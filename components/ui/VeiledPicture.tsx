import type { ReactNode } from 'react'

type Props = {
  /** Why the picture is veiled. */
  notice: string
  /** The label of the button. */
  ask: string
  /** The picture. It is lazy, so nothing of it is loaded before it is asked for. */
  children: ReactNode
}

/** A picture that is shown only to who asks for it; works without JavaScript. */
export function VeiledPicture({ notice, ask, children }: Props) {
  return (
    <details className="veil">
      <summary>
        <span className="veil-notice">{notice}</span>
        <span className="veil-ask">{ask}</span>
      </summary>
      {children}
    </details>
  )
}
