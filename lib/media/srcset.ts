import { hrefOf } from '@/lib/address/href'
import {
  plainFormat,
  type VariantFormat,
  variantFormats,
  variantPath,
  variantWidths,
} from '@/lib/address/media'
import type { PictureFile } from '@/lib/model/model'

export type PictureSources = {
  /** For `<source type="image/avif">`; undefined where a picture is not to be had in AVIF. */
  avif?: string
  /** For the `srcset` of `<img>`, in the format that every browser shows. */
  plain: string
  /** The picture for a browser without `srcset`. */
  src: string
}

/** Widest variant for a browser that cannot choose, and for whoever copies the picture's address. */
const fallbackWidth = 960

/** The addresses of a picture in its widths, as `srcset` attributes. */
export function findSources(media: PictureFile): PictureSources {
  const widths = variantWidths(media)
  const setIn = (format: VariantFormat) =>
    widths.map((width) => `${hrefOf(variantPath(media, width, format))} ${width}w`).join(', ')
  const format = plainFormat(media)
  const middle = widths.findLast((width) => width <= fallbackWidth) ?? widths[0] ?? media.width
  return {
    avif: variantFormats(media).includes('avif') ? setIn('avif') : undefined,
    plain: setIn(format),
    src: hrefOf(variantPath(media, middle, format)),
  }
}
