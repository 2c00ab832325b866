import { open } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { MediaFile } from '../content/model'
import { isCutShort } from './cutShort'
import { hashFile } from './hashFile'
import { isAsNamed } from './isAsNamed'
import { kindOf, type Nature } from './kinds'
import { sniff, sniffedBytes } from './sniff'

/** Most pixels of a picture that is accepted, all frames of an animation together: a larger one is a bomb or a mistake. */
export const maximumPixels = 50_000_000

/** Why a file under `media/` is not served. `file` is its path below `media/`. */
export type MediaFault = { file: string } &
  /** Gone, a folder, or not readable. */
  (
    | { problem: 'unreadable' }
    | { problem: 'empty' }
    /** A name whose ending is none that is served. */
    | { problem: 'unknownEnding' }
    /** A photograph as iPhones keep it: only Safari shows it. */
    | { problem: 'heic' }
    /** A drawing that can carry script. */
    | { problem: 'svg' }
    | { problem: 'tooManyPixels'; width: number; height: number; frames: number }
    /** The bytes are not what the name says. */
    | { problem: 'otherThanNamed'; named: MediaFile['type']; found: Nature['is'] }
    /** It begins like a picture but cannot be read. */
    | { problem: 'damaged' }
  )

/** The first bytes of a file and its size. */
export async function readHead(path: string): Promise<{ head: Buffer; bytes: number }> {
  const handle = await open(path)
  try {
    const head = Buffer.alloc(sniffedBytes)
    const { bytesRead } = await handle.read(head, 0, sniffedBytes, 0)
    return { head: head.subarray(0, bytesRead), bytes: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

type Size = { width: number; height: number; frames: number }

/** Size as it is seen: EXIF's orientation applied, one frame of an animation. */
async function measure(path: string): Promise<Size | undefined> {
  try {
    // the limit is ours to say: metadata is read without decoding, however large the picture claims to be
    const seen = await sharp(path, { animated: true, limitInputPixels: false }).metadata()
    const frames = seen.pages ?? 1
    if (frames > 1) return { width: seen.width, height: seen.pageHeight ?? seen.height, frames }
    return { ...seen.autoOrient, frames }
  } catch {
    return undefined
  }
}

async function probePicture(
  path: string,
  file: string,
  nature: Nature,
  bytes: number,
): Promise<MediaFile | MediaFault> {
  const size = await measure(path)
  if (!size) return { file, problem: 'damaged' }
  const { width, height, frames } = size
  if (width * height * frames > maximumPixels) return { file, problem: 'tooManyPixels', ...size }
  const picture = { type: 'picture', width, height, animated: frames > 1 } as const
  const isCut = nature.is === 'picture' && (await isCutShort(path, nature.format, bytes))
  return { file, hash: await hashFile(path), bytes, ...picture, ...(isCut && { cutShort: true }) }
}

/**
 * Looks at one file under `media/`: what it is by its bytes, its size and its hash.
 * @param folder the `media` folder itself
 * @param file path below it, with forward slashes
 * @returns the file as the index keeps it, or why it cannot be served (`isMediaFault` tells them apart); never rejects
 */
export async function probeMedia(folder: string, file: string): Promise<MediaFile | MediaFault> {
  const path = join(folder, file)
  try {
    const { head, bytes } = await readHead(path)
    if (bytes === 0) return { file, problem: 'empty' }
    const nature = sniff(head)
    if (nature.is === 'heic' || nature.is === 'svg') return { file, problem: nature.is }
    const kind = kindOf(file)
    if (!kind) return { file, problem: 'unknownEnding' }
    if (!isAsNamed(kind, nature))
      return { file, problem: 'otherThanNamed', named: kind.type, found: nature.is }
    if (kind.type === 'picture') return await probePicture(path, file, nature, bytes)
    return { file, hash: await hashFile(path), bytes, type: kind.type }
  } catch {
    return { file, problem: 'unreadable' }
  }
}

export function isMediaFault(probed: MediaFile | MediaFault): probed is MediaFault {
  return 'problem' in probed
}
