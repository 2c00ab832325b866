import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { isolateRuns } from '@/lib/arabic/isolateRuns'
import { directionOf, type Edition } from '@/lib/edition'
import { toDrawable } from './drawable'

/** How a piece of text is written: `size` and `lineHeight` in pixels, `colour` as `#rrggbb`. */
export type TextStyle = {
  font: 'Markazi Text Bold' | 'Vazirmatn Semi-Bold'
  size: number
  lineHeight: number
  colour: string
  edition: Edition
}

/** Text as it was drawn: exactly as large as its ink, vowel marks and all. */
export type SetText = { data: Buffer; width: number; height: number }

type Wrap = { width: number; breaks: 'between words' | 'anywhere' }

let fonts: Promise<void> | undefined

/** Pango learns of a font file when it first writes with it, and then has it for whatever follows. */
async function loadFonts(): Promise<void> {
  const folder = join(/*turbopackIgnore: true*/ process.cwd(), 'assets', 'fonts')
  for (const name of await readdir(folder))
    if (name.endsWith('.ttf'))
      await sharp({
        text: { text: 'خ', font: 'Markazi Text', fontfile: join(/*turbopackIgnore: true*/ folder, name) },
      })
        .metadata()
        .catch(() => undefined)
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Signs that Pango's markup would read, or that XML cannot hold, are taken as plain text. */
function escapeMarkup(text: string): string {
  return text
    .replace(/[&<>]/g, (mark) => escapes[mark] ?? mark)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}

/** The edition's own mark of direction: a headline that begins with a name in the other script runs as its edition does. */
const directionMarks = { rtl: '\u200f', ltr: '\u200e' } as const

/** Draws text, each line beginning where the edition's lines begin. A word that is broken gets no hyphen: Arabic has none. */
export async function setText(
  text: string,
  { font, size, lineHeight, colour, edition }: TextStyle,
  wrap?: Wrap,
): Promise<SetText> {
  fonts ??= loadFonts()
  await fonts
  const lines = escapeMarkup(isolateRuns(toDrawable(text, edition), edition))
  // At 72 dots to the inch a point is a pixel; Pango counts in 1024ths of it.
  const markup = `<span foreground="${colour}" insert_hyphens="false" line_height="${Math.round(lineHeight * 1024)}">${directionMarks[directionOf(edition)]}${lines}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${font} ${size}`,
      rgba: true,
      dpi: 72,
      ...(wrap && { width: wrap.width, wrap: wrap.breaks === 'anywhere' ? 'word-char' : 'word' }),
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
