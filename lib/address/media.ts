import type { MediaFile, PictureFile } from '@/lib/model/model'

export type VariantFormat = 'avif' | 'webp' | 'jpg'

/** The widths, in pixels, at which pictures are made; a closed list, so that nobody can ask for a million others. */
const widths = [160, 320, 480, 640, 960, 1280, 1920] as const

/** The height of a picture at one of its widths, as it is made. */
export const heightAt = ({ width, height }: { width: number; height: number }, wide: number): number =>
  Math.max(1, Math.round((height * wide) / width))

/** The widths that a picture of this width would have, rising; the last is its own where it is narrower than the widest. */
function widthsUpTo(width: number): number[] {
  const narrower = widths.filter((step) => step < width)
  return narrower.length === widths.length ? [...widths] : [...narrower, Math.min(width, 1920)]
}

/** WebP ends here, AVIF a pixel later. */
const tallestModern = 16_383
/** Their encoders hold 18 and 35 bytes for each pixel; beyond this a picture is no photograph but a long drawing. */
const mostModern = 8_000_000

/** Beyond what WebP and AVIF hold, or what their encoders may take: an infographic, in JPEG, which is written in rows. */
function isTall(media: PictureFile): boolean {
  const widest = Math.min(media.width, 1920)
  const height = heightAt(media, widest)
  return !media.animated && (height > tallestModern || height * widest > mostModern)
}

/** The widths at which a picture can be had, rising. An animation, which only WebP holds, has none at which it is too tall. */
export function variantWidths(media: PictureFile): number[] {
  const all = widthsUpTo(media.width)
  if (!media.animated) return all
  const within = all.filter((width) => heightAt(media, width) <= tallestModern)
  return within.length > 0 ? within : [Math.max(1, Math.floor((media.width * tallestModern) / media.height))]
}

/** The formats that a picture can be had in. An animation stays one in WebP; AVIF sequences cannot be made here. */
export function variantFormats(media: PictureFile): VariantFormat[] {
  const plain = plainFormat(media)
  return media.animated || plain === 'jpg' ? [plain] : ['avif', plain]
}

/** The format that every browser shows, and feeds and previews name. */
export function plainFormat(media: PictureFile): 'webp' | 'jpg' {
  return isTall(media) ? 'jpg' : 'webp'
}

const nameOf = (file: string) => file.split('/').at(-1) ?? file
const stemOf = (file: string) => nameOf(file).replace(/\.[^.]*$/, '')

/** Decoded path of a file of `media/` as readers get it: `/media/<hash>/<name>`. `hrefOf` makes a link of it. */
export function originalPath({ hash, file }: Pick<MediaFile, 'hash' | 'file'>): string {
  return `/media/${hash}/${nameOf(file)}`
}

/** Decoded path of a picture at one of its `variantWidths`: `/media/<hash>/w640/<name>.avif`. */
export function variantPath(
  { hash, file }: Pick<MediaFile, 'hash' | 'file'>,
  width: number,
  format: VariantFormat,
): string {
  return `/media/${hash}/w${width}/${stemOf(file)}.${format}`
}

/** The picture or file that a request below `/media/<hash>/` asks for. */
export type MediaAsked = { what: 'original' } | { what: 'variant'; width: number; format: VariantFormat }

/**
 * Reads the parts of a path after the hash. The hash names the file: any name leads to it, `pathOf` says the real one.
 * @returns undefined where no such file can be had of this one
 */
export function readMediaPath(media: MediaFile, parts: readonly string[]): MediaAsked | undefined {
  if (parts.length === 1) return { what: 'original' }
  if (parts.length !== 2 || media.type !== 'picture') return undefined
  const ending = /[^/]\.([^./]+)$/.exec(parts[1] ?? '')?.[1]?.toLowerCase()
  const width = Number(/^w([1-9]\d{0,4})$/.exec(parts[0] ?? '')?.[1])
  const format = variantFormats(media).find((candidate) => candidate === ending)
  return format && variantWidths(media).includes(width) ? { what: 'variant', width, format } : undefined
}

/** Decoded path of what is asked for, as pages name it. */
export function pathOf(media: MediaFile, asked: MediaAsked): string {
  return asked.what === 'original' ? originalPath(media) : variantPath(media, asked.width, asked.format)
}
