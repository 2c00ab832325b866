import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { makeFolder } from '@/scripts/temporaryFolder'

/** A content folder of its own with a `media` folder in it, and a place for what is derived. */
export async function makeMediaFolder(): Promise<{
  content: string
  media: string
  data: string
  put(file: string, bytes: Buffer | string): Promise<void>
}> {
  const root = await realpath(makeFolder())
  const media = join(root, 'content', 'media')
  await mkdir(media, { recursive: true })
  return {
    content: join(root, 'content'),
    media,
    data: join(root, 'data'),
    async put(file, bytes) {
      await mkdir(dirname(join(media, file)), { recursive: true })
      await writeFile(join(media, file), bytes)
    },
  }
}

/** A red upper half on a blue lower one: turning it shows. */
export function twoColours(width: number, height: number): Sharp {
  const lower = {
    create: { width, height: Math.floor(height / 2), channels: 3, background: '#0000ff' },
  } as const
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: lower, top: Math.ceil(height / 2), left: 0 },
  ])
}

/** As a phone writes it: on its side, with the place where it was taken. */
export function rotatedJpeg(width: number, height: number): Promise<Buffer> {
  return twoColours(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '15/1 21/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

export async function animatedGif(width: number, height: number): Promise<Buffer> {
  const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) => ({
    create: { width, height, channels: 3 as const, background },
  }))
  const pngs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  return sharp(pngs, { join: { animated: true } })
    .gif({ delay: [100, 100, 100], loop: 0 })
    .toBuffer()
}
