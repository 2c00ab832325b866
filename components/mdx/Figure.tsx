import { useTranslations } from 'next-intl'
import { Caption } from '../article/Caption'
import { Picture } from '../ui/Picture'
import { VeiledPicture } from '../ui/VeiledPicture'
import type { ElementProps } from './elementProps'
import { isDrawing, readFocus } from './pictureFacts'

/** A picture of the text, at its own proportions. */
export function Figure({ src, alt, caption, credit, focus, sensitive, resources }: ElementProps<'Figure'>) {
  const t = useTranslations('article')
  const media = resources.pictures.get(src)
  if (!media) return null
  const picture = (
    <Picture
      media={media}
      alt={alt}
      focus={readFocus(focus)}
      drawing={isDrawing(credit)}
      ratio="natural"
      sizes="(min-width: 64rem) 604px, 100vw"
      load="lazy"
    />
  )
  return (
    <figure className="edge-to-edge">
      {sensitive ? (
        <VeiledPicture notice={t('sensitive')} ask={t('showPicture')}>
          {picture}
        </VeiledPicture>
      ) : (
        picture
      )}
      <Caption caption={caption} credit={credit} edition={resources.edition} />
    </figure>
  )
}
