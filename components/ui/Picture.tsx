import type { Focus, PictureFile } from '@/lib/model/model'
import { findSources } from '@/lib/media/srcset'

/** `tall` stands beside a wide picture in a row; `natural` is the file's own. */
export type PictureRatio = '16/9' | '3/2' | '4/3' | '1/1' | 'tall' | 'natural'

const ratioClasses: Record<PictureRatio, string> = {
  '16/9': 'picture-16-9',
  '3/2': 'picture-3-2',
  '4/3': 'picture-4-3',
  '1/1': 'picture-1-1',
  tall: 'picture-tall',
  natural: '',
}

/** Focus in tenths: the stylesheet has a rule for each, since the page's policy allows no `style` attribute. */
const tenth = (percent: number) => Math.round(Math.min(100, Math.max(0, percent)) / 10)

export type PictureProps = {
  media: PictureFile
  /** Empty where the words beside it say the same. */
  alt: string
  /** The point that a crop keeps. */
  focus: Focus
  /** How wide it stands, as `sizes` of HTML. */
  sizes: string
  ratio: PictureRatio
  /** `lead`: the largest picture of the first screen. */
  load: 'lead' | 'lazy'
  /** Drawings are dimmed in the dark theme, photographs are not. */
  drawing: boolean
  className?: string
}

/** A picture of `media/` in the width and format that suits the reader's screen; its space is kept before it comes. */
export function Picture({ media, alt, focus, sizes, ratio, load, drawing, className }: PictureProps) {
  const { avif, plain, src } = findSources(media)
  const isLead = load === 'lead'
  return (
    <picture
      className={['picture', className].filter(Boolean).join(' ')}
      data-drawing={drawing || undefined}
      data-see-through={media.seeThrough}
    >
      {avif ? <source type="image/avif" srcSet={avif} sizes={sizes} /> : null}
      <img
        className={ratioClasses[ratio] || undefined}
        // loading and sizes before src: React sets attributes in this order, and a browser fetches at once
        loading={isLead ? undefined : 'lazy'}
        fetchPriority={isLead ? 'high' : undefined}
        decoding={isLead ? undefined : 'async'}
        sizes={sizes}
        srcSet={plain}
        src={src}
        width={media.width}
        height={media.height}
        alt={alt}
        data-fx={tenth(focus.x)}
        data-fy={tenth(focus.y)}
      />
    </picture>
  )
}
