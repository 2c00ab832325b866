import sharp, { type Sharp } from 'sharp'
import type { PictureFormat } from '@/lib/content/source/media/kinds'
import type { VariantFormat } from '@/lib/address/media'
import {
  codingOf,
  findExcess,
  heldByDecoder,
  largestPicture,
  type PictureSize,
} from '@/lib/model/pictureLimits'

/** Most pixels of what is sent as the original, all frames together; a larger one is made smaller. */
const mostOfOriginal = { jpeg: 16e6, png: 16e6, gif: 16e6, webp: 6e6, avif: 4e6 } as const satisfies Record<
  PictureFormat,
  number
>
/** Neither WebP nor AVIF goes further; JPEG and PNG hold what is accepted. */
const longestSide = { webp: 16_383, avif: 16_383 } as const

/** Bounds are judged beforehand; a picture that says two things of its size is stopped here. */
function open(picture: Buffer, animated: boolean) {
  return sharp(picture, { animated, limitInputPixels: largestPicture, failOn: 'none' })
}

async function measure(picture: Buffer, animated: boolean): Promise<PictureSize> {
  const seen = await sharp(picture, { animated, limitInputPixels: false }).metadata()
  const frames = seen.pages ?? 1
  const size = {
    width: seen.autoOrient.width,
    height: frames > 1 ? (seen.pageHeight ?? seen.height) : seen.autoOrient.height,
    frames,
    coding: codingOf(seen),
    bytes: picture.length,
  }
  const excess = findExcess(size)
  if (excess) throw new Error(`beyond the bounds: ${JSON.stringify({ ...size, ...excess })}`)
  return size
}

/**
 * Pictures come out upright, in sRGB and without EXIF, GPS, XMP or IPTC: sharp writes no metadata unless it
 * is asked to. A file whose end is missing shows what there is of it. Pixels are turned after they were made fewer.
 */
const upright = (picture: Sharp) => picture.autoOrient().toColourspace('srgb')

/** Of what is held, in bytes, so much may be held beside an encoder. */
const heldBeside = 64e6

/**
 * A picture of which its decoder holds much is made smaller before anything is written, so that it is gone by the time
 * an encoder wants as much again.
 */
async function shrinkFirst(resized: Sharp, size: PictureSize): Promise<Sharp> {
  if (size.frames > 1 || heldByDecoder(size) <= heldBeside) return resized
  const { data, info } = await resized.raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info })
}

/**
 * A picture at a width, never enlarged.
 *
 * Qualities were chosen by looking at flat drawings, where lines of nearly one hue are lost first, and at photographs;
 * full chroma keeps red lines on ochre. AVIF at effort 4 takes four times as long as at 2, for bytes within 7 %. A JPEG
 * is a very tall picture's, on white; with tables of its own it would be held whole.
 * Rejects where the bytes are no picture.
 */
export async function encodeVariant(
  picture: Buffer,
  { width, format, animated }: { width: number; format: VariantFormat; animated: boolean },
): Promise<Buffer> {
  const size = await measure(picture, animated)
  const resized = await shrinkFirst(
    upright(open(picture, animated)).resize({ width, withoutEnlargement: true }),
    size,
  )
  switch (format) {
    case 'avif':
      return resized.avif({ quality: 58, effort: 2, chromaSubsampling: '4:4:4' }).toBuffer()
    case 'webp':
      return resized.webp({ quality: 80, effort: 3, smartSubsample: true }).toBuffer()
    case 'jpg':
      return resized.flatten({ background: '#fff' }).jpeg({ quality: 82, optimiseCoding: false }).toBuffer()
  }
}

/** How much smaller a picture's sides have to be for it to be sent as an original. */
function scaleOf({ width, height, frames }: PictureSize, format: PictureFormat): number {
  const longest = format === 'webp' || format === 'avif' ? longestSide[format] : Infinity
  return Math.min(
    1,
    Math.sqrt(mostOfOriginal[format] / (width * height * frames)),
    longest / Math.max(width, height),
  )
}

/** A picture in its own format, upright and without metadata, in its own size where that is not too large to be sent. */
export async function encodeOriginal(picture: Buffer, format: PictureFormat): Promise<Buffer> {
  const animated = format === 'gif' || format === 'webp'
  const size = await measure(picture, animated)
  const scale = scaleOf(size, format)
  const whole = upright(open(picture, animated))
  const fitting = await shrinkFirst(
    scale < 1 ? whole.resize({ width: Math.max(1, Math.floor(size.width * scale)) }) : whole,
    size,
  )
  switch (format) {
    case 'jpeg':
      return fitting.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
    case 'png':
      return fitting.png({ compressionLevel: 8 }).toBuffer()
    case 'webp':
      return fitting.webp({ quality: 90, smartSubsample: true }).toBuffer()
    case 'gif':
      return fitting.gif().toBuffer()
    case 'avif':
      return fitting.avif({ quality: 70, effort: 2, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}
