import { findFilmSite } from '@/lib/address/filmSite'
import { useTranslations } from 'next-intl'
import { findSources } from '@/lib/media/srcset'
import { Caption } from '../article/Caption'
import { BidiText } from '../ui/BidiText'
import { Icon } from '../ui/Icon'
import { Picture } from '../ui/Picture'
import type { ElementProps } from './elementProps'
import { isDrawing } from './pictureFacts'
import { Transcript } from './Transcript'

/**
 * A film of our own plays in the page; one that lies elsewhere is shown as a poster and a link, so that nothing is
 * loaded from there.
 */
export function Video(props: ElementProps<'Video'>) {
  const { src, poster, title, caption, credit, captions, children, resources } = props
  const t = useTranslations('body')
  const file = resources.files.get(src)
  const still = poster ? resources.pictures.get(poster) : undefined
  const track = captions ? resources.files.get(captions) : undefined
  const isElsewhere = /^https?:/.test(src)
  if (!file && !isElsewhere) return null
  return (
    <figure className="film-figure edge-to-edge">
      {/* A caption is the first or the last of its figure, and the transcript comes after both. */}
      <Caption caption={caption ?? title} credit={credit} edition={resources.edition} />
      {file ? (
        <video
          controls
          preload="none"
          aria-label={title}
          poster={still && findSources(still).src}
          className="film"
        >
          <source src={file.href} />
          {track ? (
            <track
              kind="captions"
              src={track.href}
              srcLang={resources.edition}
              label={t('captions')}
              default
            />
          ) : null}
        </video>
      ) : (
        <a href={src} rel="noopener" className="film-elsewhere">
          {still ? (
            <Picture
              media={still}
              alt=""
              focus={{ x: 50, y: 50 }}
              drawing={isDrawing(credit)}
              ratio="16/9"
              sizes="(min-width: 64rem) 604px, 100vw"
              load="lazy"
            />
          ) : null}
          <span className="button">
            <Icon name="play" className="size-5" />
            <span className="min-w-0">
              <BidiText
                text={t('watchElsewhere', { title, ...findFilmSite(src) })}
                edition={resources.edition}
              />
            </span>
          </span>
        </a>
      )}
      <Transcript summary={t('transcript')}>{children}</Transcript>
    </figure>
  )
}
