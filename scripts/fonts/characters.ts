/** An inclusive range of code points. */
export type Range = readonly [first: number, last: number]

const one = (character: number): Range => [character, character]

export const spaces: readonly Range[] = [one(0x20), one(0xa0)]

/**
 * The characters that text in Arabic script needs. A range names what a newspaper may meet; a face gives what it has of it.
 * Space stands here, so that a page in Arabic takes its metrics from the Arabic file.
 */
export const arabic: readonly Range[] = [
  ...spaces,
  [0x600, 0x6ff],
  // gaf of Morocco and keheh of Amazigh names
  [0x762, 0x763],
  // joiners, direction marks, non-breaking hyphen
  [0x200c, 0x200f],
  [0x2010, 0x2011],
  [0x202a, 0x202f],
  [0x2066, 0x2069],
  // presentation forms, as copied from old page-layout software and PDFs
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
]

/** Digits and marks that text in both scripts uses: small enough to come with every page in Arabic. */
export const common: readonly Range[] = [
  [0x21, 0x3f],
  one(0x5b),
  one(0x5d),
  // «© خبر», the foot of every page
  one(0xa9),
  one(0xab),
  // degrees, ± and the squares and cubes of «كم²»
  [0xb0, 0xb3],
  one(0xb7),
  one(0xbb),
  one(0xd7),
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  one(0x2022),
  one(0x2026),
  [0x2039, 0x203a],
  one(0x2212),
]

/** The rest of Latin 1, and the marks and currencies of English news. */
export const latin: readonly Range[] = [
  [0x40, 0x5a],
  one(0x5c),
  [0x5e, 0x7e],
  [0xa1, 0xa8],
  one(0xaa),
  [0xac, 0xaf],
  [0xb4, 0xb6],
  [0xb8, 0xba],
  [0xbc, 0xd6],
  [0xd8, 0xff],
  one(0x131),
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  one(0x201a),
  one(0x201e),
  one(0x2030),
  [0x2032, 0x2033],
  one(0x20ac),
  one(0x2122),
]

/** Letters of other names in Latin script, scholarly transliteration of Arabic among them (ḥ ṣ ḍ ṭ ẓ ā ī ū ʾ ʿ). */
export const latinNames: readonly Range[] = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  one(0x18f),
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  one(0x259),
  [0x2be, 0x2bf],
  [0x1e0c, 0x1e0d],
  [0x1e20, 0x1e25],
  [0x1e2a, 0x1e2b],
  [0x1e62, 0x1e63],
  [0x1e6c, 0x1e6d],
  [0x1e92, 0x1e93],
  // currencies
  [0x20a0, 0x20ab],
  [0x20ad, 0x20c0],
]

/** Signs that stand for a phrase: the end of an ayah, its quarters, the place of prostration, ﷺ and ﷻ. */
export const signs: readonly Range[] = [[0x6dd, 0x6de], one(0x6e9), [0xfdfa, 0xfdfb]]

/** The signs of a verse of the Quran: a mark of recitation shares the font of its letter, ۝ that of its digits. */
export const mushaf: readonly Range[] = [
  ...spaces,
  one(0x60c),
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x669],
  [0x670, 0x671],
  one(0x6a9),
  one(0x6cc),
  [0x6d6, 0x6ed],
  [0x6f0, 0x6f9],
  [0x200c, 0x200f],
]

/** Letters of Maghrebi, Kurdish, Pashto, Urdu, Sindhi and Uyghur names. */
export const rareLetters: readonly Range[] = [
  one(0x679),
  one(0x67c),
  one(0x681),
  one(0x685),
  [0x688, 0x68a],
  one(0x693),
  [0x695, 0x696],
  one(0x69a),
  one(0x6a0),
  one(0x6a8),
  [0x6aa, 0x6ad],
  one(0x6b5),
  [0x6bc, 0x6bd],
  one(0x6c0),
  [0x6c5, 0x6cb],
  [0x6cd, 0x6d1],
  [0x762, 0x763],
]

/** Every code point of some ranges, in order. */
export function listCodePoints(ranges: readonly Range[]): number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
}

/** Code points in any order as the shortest list of ranges. */
export function rangesOf(codePoints: Iterable<number>): Range[] {
  const ranges: [number, number][] = []
  for (const point of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}
