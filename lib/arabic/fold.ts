import { likeLetters } from './letters'

/** Part of the index's fingerprint: raise it with any change of what `fold` answers. */
export const foldVersion = 2

/** `at[i]` is the offset in the original of folded code unit `i`; one more entry at the end holds its length. */
export type Folded = { folded: string; at: Uint32Array }

const dropped = 0
/** In the table: the fold of this code unit does not fit into one that can stand there, or it is half of a surrogate pair. */
const longer = 0xfffe
const unknown = 0xffff
const replacement = 0xfffd
const hamza = 0x0621
const waw = 0x0648
const yeh = 0x064a

const table = new Uint16Array(0x10000).fill(unknown)
const longFolds = new Map<number, string>()

/** Accents, tashkeel, Quranic marks, tatweel, small letters; vowel points of Hebrew; variation selectors. */
const mark =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u0674\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08c9-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}]/u
/** U+0600.. and ۝ hold a number or stand between verses; the rest of the format characters is invisible. */
const numberSign = /[\u0600-\u0605\u06dd\u0890\u0891\u08e2]/u
const invisible = /\p{Cf}/u
/** Invisible, yet it says that a word ends. */
const zeroWidthSpace = '\u200b'
const blank = /[\s\p{Cc}]/u
/** A mark that stands on a space or on a tatweel only because it was typed alone (U+FE70 to U+FE7F, U+FC5E …). */
const standingMark = /^[ \u0640][\u064b-\u0652\u0670]+$/u
const hangul = /[\uac00-\ud7a3]/u

function foldLetter(letter: string): string {
  const like = likeLetters[letter]
  if (like !== undefined) return like
  if (numberSign.test(letter) || letter === zeroWidthSpace) return ' '
  // Before the blanks: to JavaScript, U+FEFF is white space.
  if (mark.test(letter) || invisible.test(letter)) return ''
  if (blank.test(letter)) return ' '
  const code = letter.charCodeAt(0)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  return letter
}

function computeFold(character: string): string {
  if (hangul.test(character)) return character
  const parts = character.normalize('NFKD')
  if (standingMark.test(parts)) return ''
  return [...parts.toLowerCase().normalize('NFKD')].map(foldLetter).join('')
}

function learnUnit(unit: number): number {
  const known = table[unit] ?? unknown
  if (known !== unknown) return known
  let entry = longer
  if (unit >= 0xd800 && unit <= 0xdfff) longFolds.set(unit, String.fromCharCode(replacement))
  else {
    const folded = computeFold(String.fromCharCode(unit))
    // The last two code units are no letters; what they mean in the table must not be read as their fold.
    if (folded.length > 1 || folded.charCodeAt(0) >= longer) longFolds.set(unit, folded)
    else entry = folded === '' ? dropped : folded.charCodeAt(0)
  }
  table[unit] = entry
  return entry
}

function foldLong(codePoint: number): string {
  const known = longFolds.get(codePoint)
  if (known !== undefined) return known
  const folded = computeFold(String.fromCodePoint(codePoint))
  longFolds.set(codePoint, folded)
  return folded
}

/** The text that is being folded, its folded units, and the offset in the text that each of these came from. */
let letters = new Uint16Array(4096)
let units = new Uint16Array(4096)
let offsets = new Uint32Array(4096)

function reserve(length: number): void {
  if (length <= units.length) return
  const size = Math.max(length, units.length * 2)
  const [fewerLetters, fewerUnits, fewerOffsets] = [letters, units, offsets]
  letters = new Uint16Array(size)
  letters.set(fewerLetters)
  units = new Uint16Array(size)
  units.set(fewerUnits)
  offsets = new Uint32Array(size)
  offsets.set(fewerOffsets)
}

const bytesOf = (array: Uint16Array<ArrayBuffer>, length: number) => Buffer.from(array.buffer, 0, length * 2)

/** How many of `units` are filled. */
let filled = 0

/**
 * Folds up to the first letter that is not known yet or becomes more than one, and answers where that stands. Nothing
 * rare is done here: the loop stays small, and takes half the time.
 */
function foldCommon(from: number, end: number): number {
  let length = filled
  let offset = from
  for (; offset < end; offset++) {
    const entry = table[letters[offset] ?? 0] ?? unknown
    if (entry >= longer) break
    if (entry === dropped) continue
    if (entry === hamza && length > 0 && (units[length - 1] === yeh || units[length - 1] === waw)) continue
    offsets[length] = offset
    units[length++] = entry
  }
  filled = length
  return offset
}

/** Folds into `units` and `offsets`. */
function foldAll(text: string): void {
  reserve(text.length)
  bytesOf(letters, text.length).write(text, 'utf16le')
  filled = 0
  let offset = foldCommon(0, text.length)
  while (offset < text.length) {
    const codePoint = text.codePointAt(offset) ?? 0
    if (codePoint > 0xffff || learnUnit(codePoint) === longer) {
      const folded = foldLong(codePoint)
      reserve(filled + folded.length + text.length - offset)
      for (let i = 0; i < folded.length; i++) {
        offsets[filled] = offset
        units[filled++] = folded.charCodeAt(i)
      }
      offset += codePoint > 0xffff ? 2 : 1
    }
    offset = foldCommon(offset, text.length)
  }
}

/** Through the memory of the units: joining them letter by letter takes a hundred times as long. */
const readUnits = () => bytesOf(units, filled).toString('utf16le')

/**
 * Text as it is compared: two spellings of one word give the same answer, and folding twice changes nothing more.
 *
 * - Compatibility forms are resolved (ﷲ, ﻼ, full-width letters), then everything below is taken from the parts.
 * - Tashkeel, Quranic marks, tatweel, accents, bidi controls and joiners are dropped; a zero-width space is a space.
 * - أ إ آ ٱ become ا, ؤ becomes و, ئ and ى become ي, ة becomes ه; letters that an Arabic keyboard lacks become their
 *   nearest Arabic letter. A lone ء is dropped after و and ي, where the letter before it is often written as its seat
 *   (شيء شئ), and kept elsewhere: without it ماء, «water», would be ما, one of the commonest words there are.
 * - Arabic-Indic and Persian digits become 0-9, letters lower case.
 * - Punctuation is kept (`C++` and `C` are two topics), Arabic signs as their Latin likeness; every white-space or
 *   control character becomes one space, so that lengths can be followed.
 *
 * Each code point is folded by itself, so no text is too long or too strange for it.
 */
export function fold(text: string): string {
  foldAll(text)
  return readUnits()
}

/** `fold` together with the way back to the original text. */
export function foldWithMap(text: string): Folded {
  foldAll(text)
  reserve(filled + 1)
  offsets[filled] = text.length
  return { folded: readUnits(), at: offsets.slice(0, filled + 1) }
}

/**
 * The part of the original text that a part of the folded text came from, as offsets for `slice`. Marks that follow
 * the last letter belong to it, and so does the whole of a ligature of which only some letters are meant.
 */
export function findOriginalRange(
  { at }: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  const last = at[end - 1] ?? 0
  let next = end
  while (next < at.length - 1 && at[next] === last) next++
  return { start: at[start] ?? 0, end: at[next] ?? last }
}
