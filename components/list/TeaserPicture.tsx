import { Picture, type PictureRatio } from '../ui/Picture'
import type { PictureView } from '../views'

type Props = {
  picture: PictureView
  ratio: PictureRatio
  sizes: string
  load?: 'lead' | 'lazy'
  className?: string
}

/** The picture of a teaser says nothing that the headline beside it does not: it is empty for screen readers. */
export function TeaserPicture({ picture, ratio, sizes, load = 'lazy', className }: Props) {
  return (
    <Picture
      media={picture.media}
      alt=""
      focus={picture.focus}
      drawing={picture.drawing}
      ratio={ratio}
      sizes={sizes}
      load={load}
      className={className}
    />
  )
}
