import { useTranslations } from 'next-intl'
import { Picture } from '../ui/Picture'
import { VeiledPicture } from '../ui/VeiledPicture'
import type { FigureView } from './articleView'
import { Caption } from './Caption'
import type { Edition } from '@/lib/edition'

/** The article's picture, as wide as its page allows. */
export function Hero({ figure, edition }: { figure: FigureView; edition: Edition }) {
  const t = useTranslations('article')
  const { picture } = figure
  const drawn = (
    <Picture
      media={picture.media}
      alt={picture.alt}
      focus={picture.focus}
      drawing={picture.drawing}
      ratio="16/9"
      sizes="(min-width: 82rem) 922px, (min-width: 64rem) 72vw, 100vw"
      load={figure.veiled ? 'lazy' : 'lead'}
    />
  )
  return (
    <figure className="edge-to-edge">
      {figure.veiled ? (
        <VeiledPicture notice={t('sensitive')} ask={t('showPicture')}>
          {drawn}
        </VeiledPicture>
      ) : (
        drawn
      )}
      <Caption caption={figure.caption} credit={figure.credit} edition={edition} />
    </figure>
  )
}
