import * as harfbuzz from 'harfbuzzjs'

export type Glyph = { x: number; y: number; advance: number; cluster: number; outline: string }

/** A font at a weight, ready to shape text. */
export type Shaper = {
  codePoints: Set<number>
  /** Glyphs in visual order with places in font units; `outline` is the drawn path, whatever the glyph's number. */
  shape(text: string, features?: readonly string[]): Glyph[]
  /** Width of a line of text in em. */
  widthOf(text: string, features?: readonly string[]): number
  /** The glyph of a code point, 0 where it has none. */
  glyphOf(codePoint: number): number
  has(codePoint: number): boolean
}

/** @param font an uncompressed OpenType font @param weight on its `wght` axis, if it has one */
export function openFont(font: Uint8Array, weight: number): Shaper {
  const face = new harfbuzz.Face(new harfbuzz.Blob(font), 0)
  const drawn = new harfbuzz.Font(face)
  drawn.setVariations([new harfbuzz.Variation('wght', weight)])
  const codePoints = new Set(face.collectUnicodes())

  function shape(text: string, features: readonly string[] = []): Glyph[] {
    const buffer = new harfbuzz.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    harfbuzz.shape(
      drawn,
      buffer,
      features.map((tag) => new harfbuzz.Feature(tag)),
    )
    return buffer.getGlyphInfosAndPositions().map((glyph) => ({
      x: glyph.xOffset ?? 0,
      y: glyph.yOffset ?? 0,
      advance: glyph.xAdvance ?? 0,
      cluster: glyph.cluster,
      outline: drawn.glyphToPath(glyph.codepoint),
    }))
  }

  return {
    codePoints,
    shape,
    widthOf: (text, features) =>
      shape(text, features).reduce((sum, { advance }) => sum + advance, 0) / face.upem,
    glyphOf: (codePoint) => drawn.nominalGlyph(codePoint) ?? 0,
    has: (codePoint) => codePoints.has(codePoint),
  }
}
