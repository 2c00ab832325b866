import { listCodePoints, common, spaces } from './characters'
import { fallbacks } from './fallbacks'
import type { Script } from './sample'
import type { FontFace } from './stylesheet'

/** A cut as it was made: where it is served, what it covers. */
export type Made = { url: string; codePoints: ReadonlySet<number> }

/** One of the two faces of the house with all its files and its measures. */
export type Family = {
  name: 'Markazi' | 'Vazirmatn'
  made: Record<'arabic' | 'common' | 'latin' | 'names', Made>
  /** Of the line, in em. */
  line: { ascent: number; descent: number; lineGap: number }
  /** Width of a sample at a weight, in em. */
  widthOf(script: Script, weight: number): number
}

const weights = { min: 400, max: 700 }

/** Earlier parts keep a code point that later ones have too: no character loads two files. */
function withoutOverlap(parts: readonly Made[]): Made[] {
  const taken = new Set<number>()
  return parts.map(({ url, codePoints }) => {
    const own = [...codePoints].filter((point) => !taken.has(point))
    own.forEach((point) => taken.add(point))
    return { url, codePoints: new Set(own) }
  })
}

/** Rules of a face for pages in Arabic, and of its Latin file alone for pages in English. */
export function faceRules(family: Family, shared: readonly Made[]): FontFace[] {
  const { arabic, common: marks, latin, names } = family.made
  const parts = withoutOverlap([arabic, marks, latin, names, ...shared])
  return [
    ...parts
      .filter(({ codePoints }) => codePoints.size > 0)
      .map(({ url, codePoints }) => ({
        family: `${family.name} Text`,
        weights,
        source: { url },
        codePoints,
      })),
    { family: `${family.name} Latin`, weights, source: { url: latin.url }, codePoints: latin.codePoints },
  ]
}

/** A family of one weight that nothing but verses of the Quran asks for. */
export function mushafRule({ url, codePoints }: Made): FontFace {
  return { family: 'Mushaf', weights: { min: 400, max: 400 }, source: { url }, codePoints }
}

/**
 * Rules of what a device has, stretched to the width and the line of the face that it stands in for. Overrides are
 * shares of the adjusted size: https://drafts.csswg.org/css-fonts-5/#size-adjust-desc
 */
export function fallbackRules(family: Family, key: keyof typeof fallbacks, script: Script): FontFace[] {
  const own =
    script === 'arabic' ? [family.made.arabic, family.made.common] : [family.made.latin, family.made.names]
  const codePoints = [
    ...own.flatMap((part) => [...part.codePoints]),
    ...listCodePoints([...spaces, ...common]),
  ]
  return fallbacks[key][script].map(({ names, weights: [min, max], width }) => {
    const size = family.widthOf(script, min === 400 ? 400 : 700) / width
    const { ascent, descent, lineGap } = family.line
    return {
      family: `${family.name} ${script === 'arabic' ? '' : 'Latin '}Fallback`,
      weights: { min, max },
      source: { locals: names },
      codePoints,
      adjust: { size, ascent: ascent / size, descent: descent / size, lineGap: lineGap / size },
    }
  })
}
