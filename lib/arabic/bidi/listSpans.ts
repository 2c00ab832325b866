import { kind } from './kinds'
import { readNumber } from './numbers'
import { readPhrase } from './readPhrase'
import { signedBySide } from './signedBySide'
import { isForeign, type Span, type Stretch } from './stretch'
import { findUnit } from './units'

const startsNumber = /[(+\-−±*#0-9٠-٩۰-۹]/

type Word = { at: number; letter: number; end: number }

/** The name that begins in this word, or with the number that begins here and counts in a Latin unit. */
function readName(stretch: Stretch, { at, letter, end }: Word): Span | undefined {
  const { edition, text, kinds } = stretch
  const number = startsNumber.test(text[at]!) ? readNumber(text, at) : undefined
  if (letter < end) {
    // Arabic digits are foreign in English text, and a number nevertheless.
    if (kinds[letter] === kind.arabicDigit && number?.item === 'code') return undefined
    return { ...readPhrase(stretch, at, letter), run: 'name' }
  }
  if (edition === 'en' || !number || number.item === 'range') return undefined
  const unit = findUnit(stretch, number.end)
  return unit < 0 ? undefined : { ...readPhrase(stretch, at, unit), run: 'name' }
}

/** A number that needs a mark. English text needs none but for groups of Arabic digits. */
function readMarkedNumber(stretch: Stretch, { at, letter }: Word): Span | undefined {
  const { edition, text, kinds } = stretch
  const number = startsNumber.test(text[at]!) ? readNumber(text, at) : undefined
  if (!number || number.item === 'plain') return undefined
  const { end, item } = number
  if (edition === 'ar') return { start: at, end, run: item }
  return item === 'code' && kinds[letter] === kind.arabicDigit ? { start: at, end, run: item } : undefined
}

function hasRightLetter({ kinds }: Stretch, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (kinds[at] === kind.right) return true
  return false
}

/** The spans of a stretch of text that must be isolated, in order. */
export function* listSpans(stretch: Stretch): Generator<Span> {
  const { edition, text, kinds, start, end } = stretch
  let { afterForeign } = stretch
  let letter = start
  let blank = start
  let done = start
  for (let at = start; at < end;) {
    if (kinds[at] === kind.space) {
      at++
      continue
    }
    while (letter < end && (letter < at || !isForeign(kinds[letter]!, edition))) letter++
    while (blank < end && (blank < at || kinds[blank] !== kind.space)) blank++
    const word = { at, letter, end: blank }
    const name = readName(stretch, word)
    afterForeign ||= name !== undefined
    const isDigit = kinds[at] === kind.digit || kinds[at] === kind.arabicDigit
    const span =
      name ??
      readMarkedNumber(stretch, word) ??
      (afterForeign && edition === 'ar' && isDigit ? signedBySide(stretch, done, at, blank) : undefined)
    // Arabic digits alone are no phrase.
    if (span && (span.run !== 'name' || edition === 'ar' || hasRightLetter(stretch, span))) yield span
    at = span?.end ?? (isDigit ? readNumber(text, at)?.end : undefined) ?? at + 1
    done = at
  }
}
