import type { Metadata } from 'sharp'

/**
 * How a picture is written in its file, as far as that says what decoding it takes: one written in rows is read row by
 * row, the others have to be held whole.
 */
export type PictureCoding = 'rows' | 'progressive' | 'interlaced' | 'gif' | 'webp' | 'avif'

type Limit = {
  /** All frames of an animation together. */
  megapixels: number
  /** Of the file, which is held beside its pixels. */
  megabytes: number
  /** The decoder's peak memory per pixel, measured on the costliest kind (four channels, 16 bits). */
  bytesPerPixel: number
}

/**
 * The one list of what is accepted: the check refuses what is beyond it, and pictures are made in a process that has
 * memory for what is within it (`docs/decisions/memory-of-pictures.md`).
 */
export const pictureLimits: Record<PictureCoding, Limit> = {
  rows: { megapixels: 50, megabytes: 64, bytesPerPixel: 1 },
  progressive: { megapixels: 32, megabytes: 32, bytesPerPixel: 10.5 },
  interlaced: { megapixels: 32, megabytes: 32, bytesPerPixel: 10.5 },
  gif: { megapixels: 50, megabytes: 32, bytesPerPixel: 6 },
  webp: { megapixels: 50, megabytes: 32, bytesPerPixel: 4.5 },
  avif: { megapixels: 13, megabytes: 16, bytesPerPixel: 26 },
}

/** Pixels of the largest picture of all. */
export const largestPicture = Math.max(...Object.values(pictureLimits).map((limit) => limit.megapixels)) * 1e6

/** JPEG, the format with the widest bounds of those that are made, ends at 65,535 pixels; a few decoders somewhat before. */
export const tallestPicture = 65_500

/** Which bound a picture exceeds, with what the bound is. */
export type Excess =
  | {
      of: 'pixels'
      coding: PictureCoding
      megapixels: number
      most: number
      /** A width, in pixels, at which it would be within. */
      fits: number
    }
  | { of: 'height' | 'width'; most: number }
  | { of: 'bytes'; megabytes: number; most: number }

/** Some of the steps of making a picture hold many whole rows. */
const widestPicture = 20_000

export type PictureSize = {
  width: number
  height: number
  frames: number
  coding: PictureCoding
  /** Of the file. */
  bytes: number
}

/** Of a file that is not even read: more bytes than any coding may have. */
export function findExcessOfFile(bytes: number): Excess | undefined {
  const most = Math.max(...Object.values(pictureLimits).map(({ megabytes }) => megabytes))
  return bytes > most * 1e6 ? { of: 'bytes', megabytes: Math.ceil(bytes / 1e6), most } : undefined
}

/** In whole hundreds of pixels, as people write a width; no screen shows more than 4000. */
function findFittingWidth({ width, height, frames, coding }: PictureSize): number {
  const most = pictureLimits[coding].megapixels * 1e6
  // Programs round the height that belongs to a width, and may round it up.
  const isWithin = (wide: number) => wide * Math.ceil((height * wide) / width) * frames <= most
  let widest = Math.floor(
    Math.min(width * Math.sqrt(most / (width * height * frames)), (width * tallestPicture) / height),
  )
  while (widest > 1 && !isWithin(widest)) widest--
  return widest < 200 ? Math.max(1, widest - 1) : Math.min(4000, Math.floor(widest / 100) * 100)
}

/** @returns undefined where a picture is within the bounds */
export function findExcess(size: PictureSize): Excess | undefined {
  const { width, height, frames, coding, bytes } = size
  const { megapixels: most, megabytes } = pictureLimits[coding]
  const pixels = width * height * frames
  if (pixels > most * 1e6)
    return { of: 'pixels', coding, megapixels: Math.ceil(pixels / 1e6), most, fits: findFittingWidth(size) }
  if (bytes > megabytes * 1e6) return { of: 'bytes', megabytes: Math.ceil(bytes / 1e6), most: megabytes }
  if (width > widestPicture) return { of: 'width', most: widestPicture }
  return height > tallestPicture ? { of: 'height', most: tallestPicture } : undefined
}

/** The coding that sharp's metadata tell of; of a format that is not served, the costliest. */
export function codingOf({ format, isProgressive }: Metadata): PictureCoding {
  switch (format) {
    case 'jpeg':
      return isProgressive ? 'progressive' : 'rows'
    case 'png':
      return isProgressive ? 'interlaced' : 'rows'
    case 'gif':
    case 'webp':
      return format
    default:
      return 'avif'
  }
}

/** Bytes that a decoder and the file are at most; of an animation, a frame and the one before it are held. */
export function heldByDecoder({ width, height, frames, coding, bytes }: PictureSize): number {
  return bytes + width * height * Math.min(frames, 2) * pictureLimits[coding].bytesPerPixel
}
