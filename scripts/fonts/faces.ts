import {
  arabic,
  common,
  latin,
  latinNames,
  mushaf,
  rareLetters,
  signs,
  spaces,
  type Range,
} from './characters'

export type Weights = { min: number; max: number }

/** One font file that is made: what is taken from which file of a package. */
export type Cut = {
  /** First part of the file's name; its hash follows. */
  name: string
  source: string
  ranges: readonly Range[]
  weights: Weights
}

const weights = { min: 400, max: 700 }
const file = (face: string, script: string) =>
  `@fontsource-variable/${face}/files/${face}-${script}-wght-normal.woff2`

function cutsOf(name: string, face: string) {
  return {
    arabic: { name: `${name}-arabic`, source: file(face, 'arabic'), ranges: arabic, weights },
    common: { name: `${name}-common`, source: file(face, 'latin'), ranges: common, weights },
    latin: {
      name: `${name}-latin`,
      source: file(face, 'latin'),
      ranges: [...spaces, ...common, ...latin],
      weights,
    },
    names: { name: `${name}-names`, source: file(face, 'latin-ext'), ranges: latinNames, weights },
  } satisfies Record<string, Cut>
}

/**
 * The faces of the house, each in files that a page loads only when it holds such characters. `naskh` gives both
 * faces the signs and letters that they lack.
 */
export const cuts = {
  markazi: cutsOf('markazi', 'markazi-text'),
  vazirmatn: cutsOf('vazirmatn', 'vazirmatn'),
  naskh: {
    signs: { name: 'naskh-signs', source: file('noto-naskh-arabic', 'arabic'), ranges: signs, weights },
    letters: {
      name: 'naskh-letters',
      source: file('noto-naskh-arabic', 'arabic'),
      ranges: rareLetters,
      weights,
    },
    mushaf: {
      name: 'naskh-mushaf',
      source: file('noto-naskh-arabic', 'arabic'),
      ranges: mushaf,
      weights: { min: 400, max: 400 },
    },
  },
} as const

/**
 * Layout features that survive: what Arabic shaping, the placing of marks and digits in columns need. Fractions and
 * ordinals are left out: nothing asks for them, and each drags more glyphs along.
 */
const features = [
  'ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'mset', 'kern', 'mark', 'mkmk', 'curs', 'tnum', 'pnum', 'lnum',
] // prettier-ignore

/**
 * The features of a face that survive. Markazi's `ccmp` joins a shadda and its vowel into a glyph that takes a place of
 * its own in the line, beside the letter; without it the vowel stands on the shadda and both on the letter.
 */
export function featuresOf(source: string): string[] {
  return source.includes('/markazi-text-arabic-') ? features.filter((tag) => tag !== 'ccmp') : features
}
