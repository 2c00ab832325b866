import { rangesOf, type Range } from './characters'
import type { Weights } from './faces'

export type FontFace = {
  family: string
  weights: Weights
  source: { url: string } | { locals: readonly string[] }
  codePoints: Iterable<number>
  /** Factors of the em. */
  adjust?: { size: number; ascent?: number; descent?: number; lineGap?: number }
}

function writeRange([first, last]: Range): string {
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(2, '0')
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
}

const percent = (factor: number) => `${(100 * factor).toFixed(2)}%`

function writeAdjust(adjust: NonNullable<FontFace['adjust']>): string[] {
  const { size, ascent, descent, lineGap } = adjust
  return [
    `size-adjust: ${percent(size)};`,
    ...(ascent === undefined ? [] : [`ascent-override: ${percent(ascent)};`]),
    ...(descent === undefined ? [] : [`descent-override: ${percent(descent)};`]),
    ...(lineGap === undefined ? [] : [`line-gap-override: ${percent(lineGap)};`]),
  ]
}

/** One `@font-face` rule. */
export function writeFontFace(face: FontFace): string {
  const { source, weights } = face
  const lines = [
    `font-family: '${face.family}';`,
    'font-style: normal;',
    `font-weight: ${weights.min === weights.max ? weights.min : `${weights.min} ${weights.max}`};`,
    ...('url' in source
      ? ['font-display: swap;', `src: url('${source.url}') format('woff2');`]
      : [`src: ${source.locals.map((name) => `local('${name}')`).join(', ')};`]),
    ...(face.adjust ? writeAdjust(face.adjust) : []),
    `unicode-range: ${rangesOf(face.codePoints).map(writeRange).join(', ')};`,
  ]
  return `@font-face {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}
