import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { OutLink } from '../ui/OutLink'
import { Time } from '../ui/Time'
import type { ElementProps } from './elementProps'

/** A quoted post as text with its link: nothing is loaded from the network it stood on. */
export function SocialQuote(props: ElementProps<'SocialQuote'>) {
  const { author, handle, network, url, date, children, resources } = props
  const t = useTranslations('body')
  const time = date ? resources.times.get(date) : undefined
  return (
    <figure className="social-quote">
      <figcaption className="type-ui">
        <strong className="font-bold">
          <BidiText text={author} edition={resources.edition} />
        </strong>{' '}
        {handle ? (
          <bdi dir="ltr" className="type-meta text-ink-3">
            {handle}
          </bdi>
        ) : null}
      </figcaption>
      <blockquote cite={url}>{children}</blockquote>
      <p className="type-caption text-ink-3">
        {time ? <Time time={time} /> : null}{' '}
        <OutLink href={url} rel="noopener nofollow" className="text-link">
          {t('postOn', { network })}
        </OutLink>
      </p>
    </figure>
  )
}
