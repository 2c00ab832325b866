import { existsSync, readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PictureCoding, pictureLimits } from '@/lib/model/pictureLimits'
import { type Paper, servePaper } from './support/servePaper'

const isLong = process.env.KHABAR_LONG !== undefined
const canMeasure = existsSync('/proc/self/status')
if (isLong && !canMeasure) console.warn('heavyPictures: this system tells no memory of a process, skipped')

/** What server and pictures may take together at any moment: of the documented machine's 1 GB some is left to its system. */
const most = 850e6

/** Noise that no encoder can make small, in four channels where asked for. */
function noise(width: number, height: number, channels: 3 | 4): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  for (let at = 0, value = 1; at < pixels.length; at += 5) {
    value = (value * 1_103_515_245 + 12_345) & 0x7fffffff
    pixels[at] = value >> 16
  }
  return sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
}

/** Stripes, which are light as a file and as heavy when they are decoded. */
function flat(width: number, height: number, channels: 3 | 4): Sharp {
  const line = Buffer.from(Array.from({ length: width * channels }, (_, at) => (at >> 6) & 0xff))
  const pixels = Buffer.alloc(width * height * channels, line)
  return sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
}

/** Sides of the largest accepted picture of a coding, about square. */
function sidesOf(coding: PictureCoding): [number, number] {
  const pixels = pictureLimits[coding].megapixels * 1e6
  const width = Math.floor(Math.sqrt(pixels))
  return [width, Math.floor(pixels / width)]
}

const png = { compressionLevel: 1 }

/** Twelve frames of a film, as large as a film may be. */
async function animate(format: 'gif' | 'webp'): Promise<Sharp> {
  const side = Math.floor(Math.sqrt((pictureLimits[format].megapixels * 1e6) / 12))
  const frames = await Promise.all(Array.from({ length: 12 }, () => noise(side, side, 3).png(png).toBuffer()))
  const film = sharp(frames, { join: { animated: true }, limitInputPixels: false })
  return format === 'gif' ? film.gif({ effort: 1 }) : film.webp({ quality: 40, effort: 0 })
}

const full = { chromaSubsampling: '4:4:4' }
const rows = () => noise(...sidesOf('rows'), 3)
const progressive = () => noise(...sidesOf('progressive'), 3)
const interlaced = () => flat(...sidesOf('interlaced'), 4)
const webp = () => noise(...sidesOf('webp'), 4)
const avif = () => noise(...sidesOf('avif'), 4)

const pictures: Record<string, () => Promise<Buffer>> = {
  'rows.jpg': () => rows().jpeg({ quality: 40 }).toBuffer(),
  'turned.jpg': () => rows().jpeg({ quality: 40 }).withMetadata({ orientation: 6 }).toBuffer(),
  'progressive.jpg': () =>
    progressive()
      .jpeg({ quality: 20, progressive: true, ...full })
      .toBuffer(),
  'print.jpg': () =>
    progressive()
      .toColourspace('cmyk')
      .jpeg({ quality: 20, progressive: true, ...full })
      .toBuffer(),
  'drawn.png': () =>
    flat(...sidesOf('rows'), 4)
      .png(png)
      .toBuffer(),
  'interlaced.png': () =>
    interlaced()
      .png({ ...png, progressive: true })
      .toBuffer(),
  'deep.png': () => interlaced().toColourspace('rgb16').png({ progressive: true }).toBuffer(),
  'lossy.webp': () => webp().webp({ quality: 40, effort: 0 }).toBuffer(),
  'lossless.webp': () => webp().webp({ lossless: true, effort: 0 }).toBuffer(),
  'turned-by-tag.webp': () =>
    webp().webp({ quality: 40, effort: 0 }).withMetadata({ orientation: 6 }).toBuffer(),
  'still.gif': () =>
    flat(...sidesOf('gif'), 3)
      .gif({ effort: 1 })
      .toBuffer(),
  'moving.gif': async () => (await animate('gif')).toBuffer(),
  'moving-too.webp': async () => (await animate('webp')).toBuffer(),
  'light.avif': () => avif().removeAlpha().avif({ quality: 30, effort: 0 }).toBuffer(),
  'deepest.avif': () =>
    avif()
      .toColourspace('rgb16')
      .heif({ compression: 'av1', bitdepth: 12, quality: 30, effort: 0, ...full })
      .toBuffer(),
  'tall.jpg': () => noise(1000, 50_000, 3).jpeg({ quality: 40 }).toBuffer(),
  'taller.avif': () => noise(1000, 13_000, 4).avif({ quality: 30, effort: 0 }).toBuffer(),
  'wide.png': () => flat(20_000, 2500, 4).png(png).toBuffer(),
}

const article = (file: string) =>
  `---\ntitle: صورة كبيرة\npublishedAt: 2024-01-01T10:00:00+03:00\nimage:\n  file: ${file}\n  alt: رسم\n---\n\nفقرة.\n\n<Figure src="${file}" alt="رسم" />\n`
/** A line of what the system tells of a process's memory, in bytes: the most that it ever held, or what it holds; 0 where it is gone. */
function memoryOf(pid: number, line: 'VmHWM' | 'VmRSS'): number {
  try {
    const told = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(told)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Watches what the server holds, and the most that the process for pictures ever held, until it is told to stop. */
function watchMemory(paper: Paper) {
  const peak = { server: 0, pictures: 0 }
  function look() {
    for (const pid of paper.findProcesses('server.mjs'))
      peak.server = Math.max(peak.server, memoryOf(pid, 'VmRSS'))
    for (const pid of paper.findProcesses('pictureMaker.mjs'))
      peak.pictures = Math.max(peak.pictures, memoryOf(pid, 'VmHWM'))
  }
  const timer = setInterval(look, 50)
  return () => {
    clearInterval(timer)
    look()
    return peak
  }
}

let paper: Paper
beforeAll(async () => {
  if (isLong && canMeasure) paper = await servePaper()
}, 60_000)
afterAll(() => paper?.stop())

/** Every address at which readers and chats get the picture of an article. */
async function listAddresses(slug: string, file: string): Promise<string[]> {
  const page = await paper.textOf(`/heritage/${slug}`)
  const [stem = ''] = file.split('.')
  const widths = [...page.matchAll(new RegExp(`/media/[0-9a-f]+/w\\d+/${stem}\\.\\w+`, 'g'))].map(
    ([found]) => found,
  )
  const share = new URL(/property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '').pathname
  const original = `${(widths[0] ?? '').replace(/\/w\d+\/.*/, '')}/${file}`
  return [...new Set([...widths, original, share])]
}

it.runIf(isLong && canMeasure).each(Object.keys(pictures))(
  '%s, as large as it may be, is made within the memory of a small machine',
  async (file) => {
    const slug = file.replace('.', '-')
    const bytes = await pictures[file]?.()
    paper.write(`media/${file}`, bytes ?? '')
    paper.write(`ar/heritage/${slug}.mdx`, article(file))
    await paper.publish()
    const wanted = await listAddresses(slug, file)
    expect(wanted.length).toBeGreaterThan(3)
    const stop = watchMemory(paper)
    // As a page's reader asks for them: all at once.
    const answers = await Promise.all(
      wanted.map(async (address) => {
        const answer = await paper.ask(address)
        return [address, answer.status, (await answer.arrayBuffer()).byteLength > 50]
      }),
    )
    const { server, pictures: held } = stop()
    console.info(
      `${file}, ${bytes?.length} bytes: pictures ${Math.round(held / 1e6)} MB, server ${Math.round(server / 1e6)} MB`,
    )
    expect(answers).toEqual(wanted.map((address) => [address, 200, true]))
    expect(held).toBeGreaterThan(0)
    expect(held + server).toBeLessThan(most)
    expect((await paper.ask('/')).status).toBe(200)
  },
)
