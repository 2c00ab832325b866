import { heightAt, type VariantFormat } from '@/lib/address/media'
import { heldByDecoder } from '@/lib/model/pictureLimits'
import type { PictureJob } from './jobs'
import type { PictureFile } from '@/lib/model/model'

/** Bytes that an encoder holds for a pixel of what it writes; measured. */
const heldByEncoder: Record<VariantFormat, number> = { avif: 35, webp: 18, jpg: 2 }
/** Bytes that writing the largest original takes, in any format. */
const original = 225e6
/** Bytes that letters, drawings and layers of a share picture take. */
const sheet = 40e6

/** Bytes that making a picture takes at most, beyond what the process holds by itself. */
export const heaviest = 425e6

function heldByWriting(job: PictureJob, media: PictureFile): number {
  if (job.make === 'sharePicture') return sheet
  if (job.make === 'original') return original
  const frames = media.animated ? 2 : 1
  return job.width * heightAt(media, job.width) * frames * heldByEncoder[job.format]
}

/** How much a job weighs in the queue, in bytes. */
export function weigh(job: PictureJob, media: PictureFile | undefined): number {
  if (!media) return sheet
  const reading = heldByDecoder({ ...media, frames: media.animated ? 2 : 1 })
  return Math.min(heaviest, reading + heldByWriting(job, media))
}
