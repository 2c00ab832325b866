/**
 * Kinds of characters, as coarse as the cutting of a text into runs needs them. They follow the bidirectional classes
 * of Unicode (UAX #9, table 4); a test holds them to a full implementation of it.
 */
export const kind = {
  /** Neutral or weak: signs, brackets, dashes. */
  other: 0,
  space: 1,
  /** L: letters and signs that are read from the left. */
  left: 2,
  /** R, AL: letters that are read from the right, and the Arabic marks of that class (؛ ؟ ـ). */
  right: 3,
  /** EN that a reader calls a digit: 0-9 and ۰-۹. */
  digit: 4,
  /** AN: ٠-٩. */
  arabicDigit: 5,
  /** EN beside or below the line, ² and ₂, and fractions, ½: part of the word before. */
  small: 6,
  /** NSM, and joiners: part of the character before. */
  mark: 7,
  /** The commas of Latin text. */
  comma: 8,
  /** The commas of Arabic text that Unicode does not count as letters. */
  arabicComma: 9,
  guillemet: 10,
  /** A boundary that no run crosses: a line end or a directional control. */
  stop: 11,
} as const

export type Kind = (typeof kind)[keyof typeof kind]

/** Blocks whose letters are read from the right, now and in versions of Unicode to come (DerivedBidiClass.txt). */
const isRightBlock = (point: number) =>
  (point >= 0x590 && point <= 0x8ff) ||
  (point >= 0xfb1d && point <= 0xfdff) ||
  (point >= 0xfe70 && point <= 0xfefe) ||
  (point >= 0x10800 && point <= 0x10fff) ||
  (point >= 0x1e800 && point <= 0x1efff)

/** Superscripts and subscripts that are digits, fractions, numbers with a full stop. */
const small = /[\u00bc-\u00be\u2150-\u215e\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2488-\u249b]/
const stop = /[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/
const mark = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufe00-\ufe0f]/u
/** Signs of units and numbers that take a letter's place: ℃ № ㎡ Ⓐ. */
const letterLike = /[\u2100-\u2117\u211e-\u214f\u249c-\u24e9\u3200-\u33ff]/
const left = /[\p{L}\p{Nl}\p{Nd}\p{Mc}]/u
/** Neutral or weak characters in right-to-left blocks: signs of numbers, ornate brackets, ۞ ۩. */
const rightNeutral = /[\u0606\u0607\u060e\u060f\u066a\u06de\u06e9\ufb29\ufd3e\ufd3f\ufdfd]/

function findKind(point: number): Kind {
  const character = String.fromCodePoint(point)
  if (stop.test(character)) return kind.stop
  if (/\s/.test(character)) return kind.space
  if (small.test(character)) return kind.small
  if (/[0-9۰-۹]/.test(character)) return kind.digit
  if (/[٠-٩]/.test(character)) return kind.arabicDigit
  if (mark.test(character)) return kind.mark
  if (/[,;]/.test(character)) return kind.comma
  if (character === '،') return kind.arabicComma
  if (/[«»]/.test(character)) return kind.guillemet
  if (/[\u200f\u061c]/.test(character)) return kind.right
  if (/[٫٬\u0600-\u0605\u06dd\u0890\u0891\u08e2]/.test(character)) return kind.other
  if (isRightBlock(point)) return rightNeutral.test(character) ? kind.other : kind.right
  return left.test(character) || letterLike.test(character) ? kind.left : kind.other
}

/** Of the first blocks, where nearly all characters of a newspaper stand. */
const table = Uint8Array.from({ length: 0x800 }, (_, point) => findKind(point))

/** The kind of each UTF-16 unit of a text; both halves of a pair have their character's. */
export function kindsOf(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x800) kinds[at] = table[unit]!
    else {
      const point = text.codePointAt(at)!
      kinds[at] = findKind(point)
      if (point > 0xffff) kinds[++at] = kinds[at - 1]!
    }
  }
  return kinds
}
