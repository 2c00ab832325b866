import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/**
 * A remark beside the story: a note, its background, or a warning. No `<aside>`, which a browser's reader view leaves out:
 * docs/decisions/browsers.md.
 */
export function Callout({ title, kind = 'note', children, resources }: ElementProps<'Callout'>) {
  const t = useTranslations('body')
  const heading = title ?? t(kind)
  return (
    <div role="note" aria-label={heading} className={`callout callout-${kind}`}>
      <p className="callout-title">
        <BidiText text={heading} edition={resources.edition} />
      </p>
      {children}
    </div>
  )
}
