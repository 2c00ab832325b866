import { isOneNumber } from './groups'

/**
 * A number, or several that are one item:
 * - `plain`: needs no mark, whatever stands around it;
 * - `code`: read from the left in any text: telephone numbers, dates, sums in groups, numbers with a sign;
 * - `range`: numbers that are read in the direction of the text: scores, years, spans.
 */
export type NumberItem = { end: number; item: 'plain' | 'code' | 'range' }

const digit = '[0-9٠-٩۰-۹]'
/** Blanks that stand within a number. */
const gap = String.raw`[ \u00a0\u2007\u2009\u200a\u202f]`
const dash = String.raw`[\-‐‑‒–—−]`
/** No more digits, and no sign that joins more to it. */
const end = String.raw`(?!${digit}|[.,:\/٫٬\-–−]${digit})`

const sticky = (...sources: string[]) => new RegExp(`(?:${sources.join('|')})`, 'uy')

const time = String.raw`${digit}{2}:${digit}{2}(?::${digit}{2}(?:\.${digit}+)?)?(?:Z|[+\-]${digit}{2}:?${digit}{2})?`
const code = sticky(
  // A date as ISO 8601 has it.
  String.raw`${digit}{4}-${digit}{2}-${digit}{2}(?:[T ]${time})?(?!-?${digit})`,
  // A telephone number with its country, or its area in brackets; extensions behind a slash.
  String.raw`(?:\(?\+|00)${digit}(?:[ \u00a0\-()]{0,2}${digit}){6,14}(?:\/${digit}{1,4})*(?!${digit})`,
  String.raw`\((?:[0٠۰]${digit}{1,4}|${digit}{2,3})\)${gap}?${digit}(?:[ \u00a0\-]?${digit}){5,9}${end}`,
  // A book's number.
  String.raw`97[89](?:[ \-]?[0-9]){10}${end}`,
  // Nine digits or more in three groups or more.
  String.raw`(?=(?:${digit}-?){9})${digit}+(?:-${digit}+){2,}(?:-X)?`,
  String.raw`[0٠۰]${digit}{1,3}-${digit}{3,4}-?${digit}{2,4}${end}`,
  // A code to be dialled: *100#
  String.raw`[*#]{1,2}${digit}{1,12}(?:\*${digit}{1,12}){0,4}#`,
  // Thousands behind apostrophes, powers, fractions.
  String.raw`${digit}{1,3}(?:['’]${digit}{3}){1,6}(?:\.${digit}+)?${end}`,
  String.raw`${digit}+(?:[.,]${digit}+)*(?:[×·x]10)?[⁰¹²³⁴-⁹]*[⁺⁻][⁰¹²³⁴-⁹]+`,
  String.raw`${digit}+(?:[.,]${digit}+)*[×·]10(?:[⁰¹²³⁴-⁹]+|\^[\-−]?${digit}+)`,
  String.raw`${digit}+\^[\-−]?${digit}+`,
  String.raw`${digit}+${gap}?[¼-¾⅐-⅞]`,
  // Length by width by height.
  String.raw`${digit}+(?:[.,]${digit}+)?(?:${gap}[xX]${gap}${digit}+(?:[.,]${digit}+)?)+${end}`,
)

/** No group but the first is a single digit. */
const group = String.raw`${digit}{2,}(?:-${digit}+)*`
const groups = sticky(String.raw`${digit}+(?:-${digit}+)*(?:${gap}${group}){1,7}`)
const decimals = sticky(String.raw`[.,٫]${digit}+`)
const goesOn = sticky(String.raw`${digit}|[.,:\/٫٬\-–−]${digit}`)

/** A number with its sign, which would be drawn at its other side; as in Unicode's CLDR, with 0-9 alone. */
const signed = sticky(String.raw`[+\-−±][0-9]+(?:[.,:][0-9]+)*%?(?![\p{L}\p{N}%٪]|[.,\-–−][0-9])`)

const sum = `${digit}{1,3}(?:${gap}${digit}{3}){1,6}(?!${digit})`
const single = String.raw`${digit}+(?:[.,:\/٫٬]${digit}+)*`
const quantityPattern = String.raw`(?:${sum}(?:[.,٫]${digit}+)?|${single})[%٪]?`
const range = sticky(String.raw`${quantityPattern}(?:${gap}?${dash}${gap}?${quantityPattern})+`)
const plain = sticky(`${single}[%٪]?`)

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The end of the longest row of groups from here that is one number, -1 where there is none. */
function endOfGroups(text: string, at: number): number {
  const last = endOf(groups, text, at)
  // The continuation of a number is no number of its own.
  if (last < 0 || /\p{N}[^\s\p{L}]$/u.test(text.slice(Math.max(0, at - 2), at))) return -1
  const row = text.slice(at, last).split(/[ \u00a0\u2007\u2009\u200a\u202f]/)
  const before = text.slice(Math.max(0, at - 24), at)
  for (let to = last; row.length > 1; to -= row.pop()!.length + 1) {
    const withDecimals = endOf(decimals, text, to)
    for (const stop of withDecimals < 0 ? [to] : [withDecimals, to]) {
      if (endOf(goesOn, text, stop) >= 0) continue
      if (isOneNumber([...row.slice(0, -1), row.at(-1)! + text.slice(to, stop)], before)) return stop
    }
  }
  return -1
}

/** A sign belongs to a number where a blank, a quote or a bracket stands before it. At the beginning of a text it is as often a list's dash. */
function endOfSigned(text: string, at: number): number {
  const found = endOf(signed, text, at)
  if (found < 0) return -1
  if (at === 0) return found === text.length ? found : -1
  return /[\s«"“(]/.test(text[at - 1]!) ? found : -1
}

/** The number that begins at a place, `undefined` where none does. Its reading is bounded, or done once. */
export function readNumber(text: string, at: number): NumberItem | undefined {
  // A sign between digits begins nothing.
  if (at > 0 && /[+\-−±(*#]/.test(text[at]!) && /\p{N}/u.test(text[at - 1]!)) return undefined
  const asCode = Math.max(endOf(code, text, at), endOfGroups(text, at), endOfSigned(text, at))
  const asRange = endOf(range, text, at)
  if (asCode > asRange) return { end: asCode, item: 'code' }
  if (asRange > 0) return { end: asRange, item: asCode === asRange ? 'code' : 'range' }
  const asPlain = endOf(plain, text, at)
  return asPlain < 0 ? undefined : { end: asPlain, item: 'plain' }
}

const quantities = new RegExp(`(${quantityPattern})`, 'u')

/** The numbers of a range and what stands between them, in order: `['2', '-', '1']`. */
export function splitRange(text: string): string[] {
  return text.split(quantities).filter((part) => part !== '')
}
