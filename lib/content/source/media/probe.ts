import type { FileHandle } from 'node:fs/promises'
import { sep } from 'node:path'
import sharp from 'sharp'
import type { MediaFile } from '@/lib/model/model'
import { isRefusal } from '@/lib/content/source/diskErrors'
import { openInsideLater } from '@/lib/content/source/openInside'
import { isCutShort } from './cutShort'
import { hashBytes, hashFile } from './hashFile'
import { isAsNamed } from './isAsNamed'
import { kindOf, type Nature } from './kinds'
import {
  codingOf,
  type Excess,
  findExcess,
  findExcessOfFile,
  type PictureSize,
} from '@/lib/model/pictureLimits'
import { sniff, sniffedBytes } from './sniff'
import type { ReadBytes } from './traces/byteSource'
import { findTraces } from './traces/findTraces'
import { findPdfNames } from './traces/pdfNames'

/** Why a file under `media/` is not served. `file` is its path below `media/`. */
export type MediaFault = { file: string } &
  /** Gone, a folder, or not readable; `isRefused` where a disk or its rights do not tell. */
  (
    | { problem: 'unreadable'; isRefused: boolean }
    | { problem: 'empty' }
    /** A name whose ending is none that is served. */
    | { problem: 'unknownEnding' }
    /** A photograph as iPhones keep it: only Safari shows it. */
    | { problem: 'heic' }
    /** A drawing that can carry script. */
    | { problem: 'svg' }
    /** A bomb, a mistake, or more than there is memory for. */
    | { problem: 'tooLargePicture'; width: number; height: number; frames: number; excess: Excess }
    /** The bytes are not what the name says. */
    | { problem: 'otherThanNamed'; named: MediaFile['type']; found: Nature['is'] }
    /** It begins like a picture but cannot be read. */
    | { problem: 'damaged' }
  )

/** The first bytes of a file. */
async function readHead(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
  return buffer.subarray(0, bytesRead)
}

type Seen = PictureSize & { seeThrough: boolean }

const readFrom =
  (handle: FileHandle): ReadBytes =>
  async (at, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
    return buffer.subarray(0, bytesRead)
  }

/** Whether it has an alpha channel, and its size as it is seen: EXIF's orientation applied, one frame of an animation. */
async function measure(picture: Buffer): Promise<Seen | undefined> {
  const bytes = picture.length
  try {
    // the limit is ours to say: metadata is read without decoding, however large the picture claims to be
    const seen = await sharp(picture, { animated: true, limitInputPixels: false }).metadata()
    const known = { frames: seen.pages ?? 1, coding: codingOf(seen), bytes, seeThrough: seen.hasAlpha }
    if (known.frames > 1) return { width: seen.width, height: seen.pageHeight ?? seen.height, ...known }
    return { ...seen.autoOrient, ...known }
  } catch {
    return undefined
  }
}

async function probePicture(picture: Buffer, file: string, nature: Nature): Promise<MediaFile | MediaFault> {
  const seen = await measure(picture)
  if (!seen) return { file, problem: 'damaged' }
  const { width, height, frames, coding, bytes, seeThrough } = seen
  const excess = findExcess(seen)
  if (excess) return { file, problem: 'tooLargePicture', width, height, frames, excess }
  const isCut = nature.is === 'picture' && isCutShort(picture, nature.format)
  const measured = { type: 'picture', width, height, animated: frames > 1, coding } as const
  const signs = { ...(seeThrough && { seeThrough }), ...(isCut && { cutShort: true as const }) }
  return { file, hash: hashBytes(picture), bytes, ...measured, ...signs }
}

/** All that is said of a file is said of the one that is open, whatever happens to its name meanwhile. */
async function probeOpen(handle: FileHandle, file: string): Promise<MediaFile | MediaFault> {
  const { size: bytes } = await handle.stat()
  if (bytes === 0) return { file, problem: 'empty' }
  const head = await readHead(handle)
  const nature = sniff(head)
  if (nature.is === 'heic' || nature.is === 'svg') return { file, problem: nature.is }
  const kind = kindOf(file)
  if (!kind) return { file, problem: 'unknownEnding' }
  if (!isAsNamed(kind, nature)) return { file, problem: 'otherThanNamed', named: kind.type, found: nature.is }
  if (kind.type === 'picture') {
    const excess = findExcessOfFile(bytes)
    return excess
      ? { file, problem: 'tooLargePicture', width: 0, height: 0, frames: 1, excess }
      : probePicture(await handle.readFile(), file, nature)
  }
  const hash = await hashFile(handle)
  if (kind.type === 'document') {
    const names = await findPdfNames(readFrom(handle), bytes)
    return { file, hash, bytes, type: kind.type, ...(names.length > 0 && { names }) }
  }
  if (kind.type !== 'film' && kind.type !== 'sound') return { file, hash, bytes, type: kind.type }
  const traces = await findTraces(head, readFrom(handle), bytes)
  return { file, hash, bytes, type: kind.type, ...(traces.length > 0 && { traces }) }
}

/**
 * Looks at one file under `media/`: what it is by its bytes, its size and its hash.
 * @param root the content folder, as `findRoot` gives it
 * @param file path below its `media`, as the index calls it
 * @param spelling the same as the disk spells it
 * @returns the file as the index keeps it, or why it cannot be served (`isMediaFault` tells them apart); never rejects
 */
export async function probeMedia(
  root: string,
  file: string,
  spelling = file,
): Promise<MediaFile | MediaFault> {
  try {
    const { handle, path } = await openInsideLater(root, `media/${spelling}`)
    try {
      const probed = await probeOpen(handle, file)
      const onDisk = path.slice(root.length + 1).replaceAll(sep, '/')
      return isMediaFault(probed) || onDisk === `media/${file}` ? probed : { ...probed, onDisk }
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { file, problem: 'unreadable', isRefused: isRefusal(error) }
  }
}

export function isMediaFault(probed: MediaFile | MediaFault): probed is MediaFault {
  return 'problem' in probed
}
