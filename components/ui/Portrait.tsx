import type { PictureView } from '../views'
import { Picture } from './Picture'

/** A writer's portrait in a circle. The name stands beside it, so it is silent for screen readers. */
export function Portrait({ picture, className }: { picture: PictureView; className: string }) {
  return (
    <Picture
      media={picture.media}
      alt=""
      focus={picture.focus}
      drawing={picture.drawing}
      ratio="1/1"
      sizes="72px"
      load="lazy"
      className={`shrink-0 overflow-hidden rounded-full ${className}`}
    />
  )
}
