import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import type { ElementProps } from './elementProps'
import { Transcript } from './Transcript'

/** A sound of our own, with its words below. */
export function Audio({ src, title, credit, children, resources }: ElementProps<'Audio'>) {
  const t = useTranslations('body')
  const file = resources.files.get(src)
  if (!file) return null
  return (
    <figure className="audio">
      <figcaption>
        <p className="type-name">
          <BidiText text={title} edition={resources.edition} />
        </p>
        {credit ? <p className="type-caption text-ink-3">{credit}</p> : null}
      </figcaption>
      <audio controls preload="none" src={file.href} aria-label={title} />
      <Transcript summary={t('transcript')}>{children}</Transcript>
    </figure>
  )
}
