import { isCounted } from './isCounted'
import { readNumber } from './numbers'
import type { Stretch } from './stretch'

const gap = String.raw`[ \u00a0\u2009\u202f]`
/** No sign of an amount, no letter, and no more digits in the same word. */
const followed = String.raw`(?![%٪‰$€£¥°\p{L}\p{M}]|[^\s\p{L}\p{N}]{0,4}\p{N})`
/** Signs of formulas. A hyphen between blanks is a dash, and the number behind it is of the sentence. */
const operator = String.raw`(?:[=≈≠≡<>≤≥+−×÷±]${gap})?[−±]?`
const afterLatin = new RegExp(
  String.raw`${gap}(?:${operator}[#№§]?(?<number>[0-9۰-۹]+(?:[.,:\/\-‑][0-9۰-۹]+)*)${followed}|\((?<bracketed>[0-9۰-۹]+)\)${followed})`,
  'uy',
)
const digit = '[0-9٠-٩۰-۹]'
const amount = String.raw`${digit}+(?:[.,:\/٫٬\-–]${digit}+)*[%٪]?`
const afterArabic = new RegExp(String.raw`[،؛:]?${gap}(?:${amount}|\(${amount}\))(?![\p{L}\p{N}])`, 'uy')

const isYear = (part: string) => /^[12]\d{3}$/.test(part)

/** Scores, spans of years, times and dates: they are of the sentence, not of the name before them. */
function isOfSentence(number: string): boolean {
  if (/^\d{1,2}:\d{1,2}/.test(number) || /\/.*\//.test(number)) return true
  const parts = number.split(/[-‑]/)
  if (parts.length === 1) return false
  return parts.every((part) => /^\d{1,2}(?:[.,]\d+)?$/.test(part)) || parts.every(isYear)
}

/** A book's number, which begins with its prefix. */
const isbn = /^97[89][ \-0-9]/

function belongsToName(text: string, number: string, at: number): boolean {
  const item = readNumber(text, at)
  if (item && item.item === 'code') return isbn.test(number)
  if (item && item.end > at + number.length) return false
  return !isOfSentence(number) && !isCounted(text, at + number.length, Number.parseInt(number, 10))
}

/**
 * The end of a name with the numbers that are its own: «Falcon 9», «Boeing 737-800», «ISO 8601-1:2019», «Titanic
 * (1997)»; in English text every number behind an Arabic phrase, which Unicode counts to it.
 */
export function endOfLastNumber({ edition, text, end: limit }: Stretch, end: number): number {
  const pattern = edition === 'ar' ? afterLatin : afterArabic
  for (let last = end; ; last = pattern.lastIndex) {
    pattern.lastIndex = last
    const match = pattern.exec(text)
    if (!match || pattern.lastIndex > limit) return last
    const number = match.groups?.number
    if (number !== undefined && !belongsToName(text, number, pattern.lastIndex - number.length)) return last
    if (number !== undefined) pattern.lastIndex = last + match[0].length
  }
}
