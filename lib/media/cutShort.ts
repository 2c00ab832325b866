import { open, readFile, type FileHandle } from 'node:fs/promises'
import type { PictureFormat } from './kinds'

/** Bytes at the end in which a whole file has its mark, unless a camera added to it: a PNG's last piece is as long. */
const tail = 12

const endOf = { jpeg: Buffer.from([0xff, 0xd9]), png: Buffer.from('IEND', 'latin1') }

async function readAt(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, at)
  return buffer.subarray(0, bytesRead)
}

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
async function readBoxLength(handle: FileHandle, at: number): Promise<number | undefined> {
  const head = await readAt(handle, at, 16)
  if (head.length < 8) return undefined
  const length = head.readUInt32BE(0)
  const isLong = length === 1 && head.length === 16
  const whole = isLong ? Number(head.readBigUInt64BE(8)) : length
  return whole < 8 ? undefined : whole
}

/** Boxes follow each other to the end of a file. */
async function endsWithinBox(handle: FileHandle, bytes: number): Promise<boolean> {
  let at = 0
  while (at < bytes) {
    const length = await readBoxLength(handle, at)
    if (length === undefined) return false
    at += length
  }
  return at > bytes
}

/**
 * Whether the end of a picture is missing, as after an upload that broke off: readers see the upper part of it. What a
 * program added behind the picture does not matter. A GIF is never called cut, since many whole ones have no mark of
 * their end; nor a WebP, of which nothing can be read then.
 * @param path of the file on disk
 * @param bytes its size
 * @throws where it cannot be read
 */
export async function isCutShort(path: string, format: PictureFormat, bytes: number): Promise<boolean> {
  if (format === 'gif' || format === 'webp') return false
  const handle = await open(path)
  try {
    if (format === 'avif') return await endsWithinBox(handle, bytes)
    if ((await readAt(handle, Math.max(0, bytes - tail), tail)).includes(endOf[format])) return false
  } finally {
    await handle.close()
  }
  const whole = await readFile(path)
  return !whole.includes(endOf[format], format === 'jpeg' ? findScan(whole) : 0)
}
