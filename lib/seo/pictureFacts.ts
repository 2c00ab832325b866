import { absoluteHref } from '@/lib/address/href'
import { heightAt, plainFormat, variantPath, variantWidths } from '@/lib/address/media'
import { element, type Markup } from './markup'
import type { PictureFile } from '@/lib/model/model'

/** A picture as it is handed to other programs: one file, with its size in pixels. */
export type PictureFacts = { url: string; width: number; height: number; type: 'image/webp' | 'image/jpeg' }

/** Wide enough for a large preview (Google asks for 1200 pixels), of which each is made once and kept. */
const widest = 1280

/** The picture at a width that previews take whole. */
export function findPictureFacts(media: PictureFile, origin: string): PictureFacts {
  const width = variantWidths(media).findLast((step) => step <= widest) ?? media.width
  const format = plainFormat(media)
  return {
    url: absoluteHref(origin, variantPath(media, width, format)),
    width,
    height: heightAt(media, width),
    type: format === 'jpg' ? 'image/jpeg' : 'image/webp',
  }
}

/** An `img` with an absolute address. */
export function writePicture(media: PictureFile, alt: string, origin: string): Markup {
  const { url, width, height } = findPictureFacts(media, origin)
  return element('img', { src: url, alt, width, height })
}
