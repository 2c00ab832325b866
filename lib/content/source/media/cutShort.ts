import type { PictureFormat } from './kinds'

/** Bytes at the end in which a whole file has its mark, unless a camera added to it: a PNG's last piece is as long. */
const tail = 12

const endOf = { jpeg: Buffer.from([0xff, 0xd9]), png: Buffer.from('IEND', 'latin1') }

/** Where the coded picture of a JPEG begins: a small picture in its head has an end of its own (ITU-T T.81, annex B). */
function findScan(jpeg: Buffer): number {
  const startOfScan = 0xda
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== startOfScan)
    at += 2 + jpeg.readUInt16BE(at + 2)
  return Math.min(at, jpeg.length)
}

/**
 * The length of a box of an ISO base media file (ISO/IEC 14496-12, 4.2), its head included.
 * @returns undefined where nothing follows: the box reaches to the end of the file, or it is none
 */
function readBoxLength(bytes: Buffer, at: number): number | undefined {
  const head = bytes.subarray(at, at + 16)
  if (head.length < 8) return undefined
  const length = head.readUInt32BE(0)
  const isLong = length === 1 && head.length === 16
  const whole = isLong ? Number(head.readBigUInt64BE(8)) : length
  return whole < 8 ? undefined : whole
}

/** Boxes follow each other to the end of a file. */
function endsWithinBox(bytes: Buffer): boolean {
  let at = 0
  while (at < bytes.length) {
    const length = readBoxLength(bytes, at)
    if (length === undefined) return false
    at += length
  }
  return at > bytes.length
}

/**
 * Whether the end of a picture is missing, as after an upload that broke off: readers see the upper part of it. Bytes
 * that a program added behind the picture do not matter. A GIF is never called cut, since many whole ones have no mark of
 * their end; nor a WebP, of which nothing can be read then.
 */
export function isCutShort(picture: Buffer, format: PictureFormat): boolean {
  if (format === 'gif' || format === 'webp') return false
  if (format === 'avif') return endsWithinBox(picture)
  if (picture.subarray(-tail).includes(endOf[format])) return false
  return !picture.includes(endOf[format], format === 'jpeg' ? findScan(picture) : 0)
}
