import type { Edition } from '../edition'
import { codePattern, leftNamePattern, quantityPattern, rangePattern, rightNamePattern } from './bidiPatterns'

/**
 * How a part of a text is set so that it reads right in its line:
 * - `plain`: as it is;
 * - `isolate`: a name in the other direction, `<bdi>`;
 * - `range`: numbers that are read in the direction of the text, `<bdi dir="rtl">` with a `<bdi>` around each number
 *   (see `splitRange`);
 * - `code`: what is read from the left in any text (telephone numbers, addresses, file names), `<bdi dir="ltr">`.
 *
 * Why each number: after an Arabic letter «الهلال 2-1 النصر» is drawn with its 2 at the right, as it is read, but the
 * same 2-1 in a cell, or first in a headline, with its 2 at the left, because a hyphen joins European numbers to one
 * (rule W4 of the Unicode bidirectional algorithm) unless an Arabic letter stands before them (W2). One isolate around
 * the whole takes that letter away and so swaps the score everywhere; with its numbers isolated one by one, the sign
 * stands between neutrals and takes the direction of the isolate around them.
 * A colon or slash (10:30, 3:2, 15/3/2026) joins numbers with either digits in every place; it is left so.
 */
export type BidiRun = { text: string; run: 'plain' | 'isolate' | 'range' | 'code' }

const inArabic = new RegExp(
  `(?<code>${codePattern})|(?<isolate>${leftNamePattern})|(?<range>${rangePattern})`,
  'gu',
)
const inEnglish = new RegExp(`(?<isolate>${rightNamePattern})`, 'gu')

function runOf(groups: Record<string, string | undefined> | undefined): BidiRun['run'] {
  if (groups?.code !== undefined) return 'code'
  return groups?.range === undefined ? 'isolate' : 'range'
}

/**
 * Cuts a text into the runs that a page marks up. Their texts joined are the text, none is empty.
 */
export function bidiRuns(text: string, edition: Edition): BidiRun[] {
  const runs: BidiRun[] = []
  let end = 0
  // Not `matchAll`: it makes a new pattern for each text, and these take milliseconds to be compiled.
  const pattern = edition === 'ar' ? inArabic : inEnglish
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), run: 'plain' })
    runs.push({ text: match[0], run: runOf(match.groups) })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ text: text.slice(end), run: 'plain' })
  return runs
}

const quantities = new RegExp(`(${quantityPattern})`, 'u')

/** The numbers of a run of kind `range` and what stands between them, in order: `['2', '-', '1']`. */
export function splitRange(range: string): string[] {
  return range.split(quantities).filter((part) => part !== '')
}
