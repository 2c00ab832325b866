import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'

/** Pictures that belong together: two abreast, each with its caption. */
export function Gallery({ caption, children, resources }: ElementProps<'Gallery'>) {
  const t = useTranslations('body')
  return (
    <div role="group" aria-label={caption ?? t('gallery')} className="gallery">
      <div className="gallery-pictures">{children}</div>
      {caption ? (
        <p className="type-caption text-ink-2">
          <BidiText text={caption} edition={resources.edition} />
        </p>
      ) : null}
    </div>
  )
}
