import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { listCodePoints } from './characters'
import { featuresOf, type Cut } from './faces'
import { withCmap } from './sfnt'
import { openFont } from './shaping'

const require = createRequire(import.meta.url)

/** The whole font of a package, uncompressed. */
export async function readSource(source: string): Promise<Buffer> {
  return subsetFont(await readFile(require.resolve(source)), undefined, {
    keepAllGlyphs: true,
    targetFormat: 'sfnt',
  })
}

/**
 * Presentation forms of letters that stand alone, each with its letter. Both blocks list the forms of a letter as
 * isolated, final, initial, medial (https://www.unicode.org/charts/PDF/UFE70.pdf), so a letter's first form is it.
 */
export function listIsolatedForms(): Map<number, number> {
  const forms = new Map<number, number>()
  const seen = new Set<string>()
  for (const form of listCodePoints([
    [0xfe80, 0xfefc],
    [0xfb50, 0xfbff],
  ])) {
    const letters = String.fromCodePoint(form).normalize('NFKC')
    if ([...letters].length === 1 && !seen.has(letters)) forms.set(form, letters.codePointAt(0) ?? form)
    seen.add(letters)
  }
  return forms
}

/**
 * Markazi has glyphs for the joined presentation forms and none for isolated ones: a word pasted from an old page
 * would mix two faces. The isolated form of a letter is its own glyph, so the font's map can say so.
 */
function withIsolatedForms(font: Buffer): Buffer {
  const face = openFont(font, 400)
  const missing = [...listIsolatedForms()].filter(([form, letter]) => !face.has(form) && face.has(letter))
  if (missing.length === 0) return font
  const glyphs = new Map([...face.codePoints].map((point) => [point, face.glyphOf(point)]))
  for (const [form, letter] of missing) glyphs.set(form, face.glyphOf(letter))
  return withCmap(font, glyphs)
}

/** @returns the cut twice: as it is served, and uncompressed for measuring. */
export async function makeCut(cut: Cut): Promise<{ woff2: Buffer; sfnt: Buffer }> {
  const source = withIsolatedForms(await readSource(cut.source))
  const text = String.fromCodePoint(...listCodePoints(cut.ranges))
  const { min, max } = cut.weights
  const options = {
    variationAxes: { wght: min === max ? min : cut.weights },
    keepFeatures: featuresOf(cut.source),
  }
  return {
    woff2: await subsetFont(source, text, { ...options, targetFormat: 'woff2' }),
    sfnt: await subsetFont(source, text, { ...options, targetFormat: 'sfnt' }),
  }
}
