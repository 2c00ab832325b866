import { endOfLastNumber } from './endOfLastNumber'
import { kind } from './kinds'
import { isForeign, type Stretch } from './stretch'

/** Signs that begin a name: `.NET`, `#tag`, `@user`, `$HOME`, `/etc`, `°C`. */
const leading = new Set('.#@$€£¥~/\\_°')
/** Those of them that begin a name behind the letter of an Arabic conjunction, too: «و#tag». */
const gluedLeading = new Set('#@$€£¥')
/** Signs that end a name, where they follow it without a blank: `C++`, `C#`, `25%`, `Windows™`. */
const trailing = new Set('+#%‰°$€£¥™®©℠⁺⁻⁾')
/** Signs that end an address. */
const ofAddress = new Set('/=_~&-')
const dashes = /[\-‐‑‒–—−]/
const quotes = /["“«‹]/

const isCore = (found: number) =>
  found === kind.digit || found === kind.arabicDigit || found === kind.small || found === kind.mark

const isPartOfWord = ({ kinds, end, edition }: Stretch, at: number) =>
  at < end && (isCore(kinds[at]!) || isForeign(kinds[at]!, edition))

/** Whether a bracket opens within a word that has begun: `10(a)`. */
const isWithin = ({ pairs }: Stretch, start: number, at: number) => at > start && (pairs.get(at) ?? -1) > at

/** Where the name begins whose first letter stands at `letter`, in the word that begins at `from`. */
function startOf(stretch: Stretch, from: number, letter: number): number {
  const { text, kinds, pairs } = stretch
  const glued = from > 0 && kinds[from - 1] === kind.right
  // «كوفيد-19/COVID-19»: the first number belongs to the word before it.
  if (glued && dashes.test(text[from]!) && isCore(kinds[from + 1]!)) return letter
  let start = from
  while (start < letter && !isCore(kinds[start]!)) start++
  for (let at = start; at < letter; at++) if (pairs.has(at) && !isWithin(stretch, start, at)) start = at + 1
  // A sign of words («و/CNN») stays outside.
  if (glued) return start > from && gluedLeading.has(text[start - 1]!) ? start - 1 : start
  const sign = text[start - 1] ?? ''
  // As a number's own sign; what begins a text is as often the dash of a list.
  const isSigned = start > 1 && isCore(kinds[start]!) && start - 1 === from && /[+\-−]/.test(sign)
  if (isSigned && /\s/.test(text[from - 1]!)) return from
  const bracket = start - 1 === from ? (pairs.get(from) ?? -1) : -1
  if (bracket > letter && isPartOfWord(stretch, bracket + 1)) return from
  let first = start
  while (first > from && first > start - 2 && leading.has(text[first - 1]!)) first--
  return text[first - 1] === '.' ? start : first
}

/** The end of what belongs to a name without a blank between, from the end of its last letter. */
function endOfWord(stretch: Stretch, start: number, from: number): number {
  const { text, kinds, pairs } = stretch
  let end = from
  for (let at = from; at < stretch.end && kinds[at] !== kind.space; at++) {
    const other = pairs.get(at)
    if (other !== undefined && other < start) break
    const closes = other !== undefined && other < at
    if (isCore(kinds[at]!) || (at === end && (closes || trailing.has(text[at]!)))) end = at + 1
  }
  // The last full stop of initials: U.S.
  if (text[end] === '.' && text[end - 2] === '.' && isForeign(kinds[end - 1]!, stretch.edition)) end++
  const isAddress =
    ofAddress.has(text[end] ?? '') && /[./=]\S*$/.test(text.slice(Math.max(start, end - 80), end))
  if (isAddress && end < stretch.end && kinds[end + 1] !== kind.right) end++
  return end
}

/** The end with the brackets and quotes closed that were opened since `start`. */
function closePairs(stretch: Stretch, start: number, end: number): number {
  if (stretch.pairs.size === 0) return end
  let closed = end
  for (let at = start; at < closed; at++) closed = Math.max(closed, (stretch.pairs.get(at) ?? -1) + 1)
  return closed === end ? end : endOfWord(stretch, start, closed)
}

const sentenceEnd = /^[.!?…]{1,3}$/

/** The end with the signs of its own sentence, where quotes or brackets hold nothing else: «Who's Afraid?», (Foo Inc.). */
function endOfSentence(stretch: Stretch, start: number, end: number): number {
  const { text, pairs } = stretch
  // Guillemets bound a stretch.
  const isQuoted = start === stretch.start && text[start - 1] === '«' && text[stretch.end] === '»'
  const closer = isQuoted ? stretch.end : (pairs.get(start - 1) ?? -1)
  return closer > end && sentenceEnd.test(text.slice(end, closer)) ? closer : end
}

/**
 * A name or phrase of the other direction: as far as the bidirectional algorithm itself would draw it as one run, from
 * its first letter to its last with all signs, blanks and numbers between; brackets and quotes stay whole.
 * @param from where its first word begins
 * @param letter its first letter
 */
export function readPhrase(stretch: Stretch, from: number, letter: number): { start: number; end: number } {
  const { text, kinds, pairs, edition } = stretch
  const start = startOf(stretch, from, letter)
  // A quote that is closed before the phrase ends is part of it: “Lost” and Found.
  const quote = start > from && quotes.test(text[start - 1]!) ? start - 1 : start
  let last = letter
  let wordHasLetter = true
  for (let at = letter + 1; at < stretch.end; at++) {
    const found = kinds[at]!
    const other = pairs.get(at)
    if (other !== undefined && other < quote) break
    if (isForeign(found, edition)) {
      last = at
      wordHasLetter = true
    } else if (found === kind.space) wordHasLetter = false
    else if (found === kind.arabicDigit && !wordHasLetter) break
  }
  const closed = pairs.get(quote) ?? -1
  const first = quote < start && closed > quote && closed < last ? quote : start
  const end = closePairs(stretch, first, endOfWord(stretch, first, last + 1))
  return { start: first, end: endOfSentence(stretch, first, endOfLastNumber(stretch, end)) }
}
