import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp, { type Sharp } from 'sharp'

/** No drawing may weigh more than this: a reader on a slow line pays for every one. In bytes. */
export const heaviest = 90 * 1024

const recipe = 'khabar drawing 1'
const qualities = [92, 86, 80, 72, 64, 56]

export type Drawn = { outcome: 'drawn' | 'unchanged'; picture: string; bytes: number }

/** The mark of a drawing: it changes with the source and with the way of encoding, and with nothing else. */
export function markOf(source: Buffer): string {
  return createHash('sha256').update(recipe).update(source).digest('hex')
}

/** Turns one SVG file into a WebP file at its natural size, unless the picture is already of this source. */
export async function draw(svg: string, picture: string): Promise<Drawn> {
  const source = readFileSync(svg)
  const mark = markOf(source)
  if (existsSync(picture)) {
    const present = readFileSync(picture)
    if ((await readMark(present)) === mark) return { outcome: 'unchanged', picture, bytes: present.length }
  }
  const encoded = await encode(source, mark)
  mkdirSync(dirname(picture), { recursive: true })
  writeFileSync(picture, encoded)
  return { outcome: 'drawn', picture, bytes: encoded.length }
}

/** The mark that a picture carries, or undefined when it was not made by `draw`. */
export async function readMark(picture: Buffer): Promise<string | undefined> {
  const { exif } = await sharp(picture).metadata()
  return exif?.toString('latin1').match(/[0-9a-f]{64}/)?.[0]
}

// A drawing has few colours: kept as a palette without loss it is sharp and small. Only fine lines all over
// the sheet make the lossy form win.
async function encode(source: Buffer, mark: string): Promise<Buffer> {
  const flat = sharp(source).flatten({ background: '#ffffff' })
  const palette = await flat.clone().png({ palette: true, dither: 0 }).toBuffer()
  const exact = await marked(sharp(palette), mark).webp({ lossless: true, effort: 6 }).toBuffer()
  if (exact.length <= heaviest) return exact
  for (const quality of qualities) {
    const lossy = await marked(flat.clone(), mark)
      .webp({ quality, smartSubsample: true, effort: 6 })
      .toBuffer()
    if (lossy.length <= heaviest) return lossy
  }
  throw new Error(`the drawing is too fine: it stays above ${heaviest} bytes at every quality`)
}

function marked(picture: Sharp, mark: string): Sharp {
  return picture.withExif({ IFD0: { ImageDescription: mark } })
}
