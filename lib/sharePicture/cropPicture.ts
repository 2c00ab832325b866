import sharp from 'sharp'
import type { Focus } from '@/lib/model/model'
import { largestPicture } from '@/lib/model/pictureLimits'
import type { SetText } from './setText'

/** A picture that fills a box, cut so that its focus (per cent) stays as near the middle as the picture allows. */
export async function cropPicture(
  picture: Buffer,
  focus: Focus,
  box: { width: number; height: number; round: boolean },
): Promise<SetText> {
  const options = { limitInputPixels: largestPicture, failOn: 'none' } as const
  const upright = await sharp(picture, options).metadata()
  const { width, height } = upright.autoOrient
  const scale = Math.max(box.width / width, box.height / height)
  const [fullWidth, fullHeight] = [
    Math.max(box.width, Math.round(width * scale)),
    Math.max(box.height, Math.round(height * scale)),
  ]
  const offset = (full: number, shown: number, at: number) =>
    Math.round(Math.min(full - shown, Math.max(0, (full * at) / 100 - shown / 2)))
  const cropped = sharp(picture, options)
    .autoOrient()
    .resize(fullWidth, fullHeight, { fit: 'fill' })
    .extract({
      left: offset(fullWidth, box.width, focus.x),
      top: offset(fullHeight, box.height, focus.y),
      width: box.width,
      height: box.height,
    })
    .flatten({ background: '#f3f4f2' })
    .toColourspace('srgb')
  const data = await (box.round ? cropped.composite([{ input: circle(box), blend: 'dest-in' }]) : cropped)
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { data, width: box.width, height: box.height }
}

function circle({ width, height }: { width: number; height: number }): Buffer {
  return Buffer.from(
    `<svg width="${width}" height="${height}"><ellipse cx="50%" cy="50%" rx="50%" ry="50%" fill="#fff"/></svg>`,
  )
}
