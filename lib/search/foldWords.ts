import { type Folded, fold, foldWithMap } from '@/lib/arabic/fold'
import { composeOffsets, type Replacement, type Rewritten, rewriteText } from '@/lib/arabic/rewriteText'
import { todaysSpelling } from '@/lib/arabic/todaysSpelling'

const digit = '[0-9٠-٩۰-۹]'
const first = `[1-9١-٩۱-۹]${digit}{0,2}`
const comma = "[,٬،'’]"
const blank = '[ \\u00a0\\u2009\\u202f]'
/** Groups of three behind one sign, none of them cut off from a longer row of digits. */
const groups = (sign: string, least: number) => `(?:${sign}${digit}{3}){${least},}(?!${sign}?${digit})`
/**
 * A number in groups of three: 1,234,567, ١٬٨٠٠٬٠٠٠, 1 900 000; with dots only where two of them leave no doubt. A year
 * before a number, the groups of a telephone and a list of numbers are none.
 */
const grouped = new RegExp(
  `(?<!${digit}[.,٬،'’]?)(?:${first}(?:${groups(comma, 1)}|${groups('\\.', 2)})|` +
    `(?<!${digit}${blank}|\\+)${first}${groups(blank, 1)})`,
  'gu',
)

/** A quick test for candidates: nearly no text has to be read by the whole pattern. */
const maybeGrouped = /[\d٠-٩۰-۹][,٬،'’. \u00a0\u2009\u202f][\d٠-٩۰-۹]{3}/

const ungrouped = (text: string) =>
  maybeGrouped.test(text) ? rewriteText(text, grouped, ungroup) : undefined

function ungroup(number: string): Replacement {
  const at = [...number].flatMap((sign, i) => (/\p{N}/u.test(sign) ? [i] : []))
  return { text: at.map((i) => number.charAt(i)).join(''), at }
}

/** In folded text: «إن شاء الله» and «ما شاء الله» in all the ways in which they are written together. */
const godWilling = /(?<=(?<!\p{L})[وف]?(?:ان|ما) ?)شا(?:ء? ?ا)? ?لله(?!\p{L})/gu
const godWillingApart = ' شاء الله'
/** «ياأيها» and «يأيها». */
const vocative = /(?<!\p{L})يا?(?=اي(?:ها|تها)(?!\p{L}))/gu

const spread = (text: string, length: number): Replacement => ({
  text,
  at: Array.from(text, (_, i) => Math.min(Math.floor((i * length) / text.length), length - 1)),
})

/** Rewritings of folded text, each longer than the text that it stands for, in order. */
const parted = [
  [godWilling, godWillingApart],
  [vocative, 'يا '],
] as const

/** Whether anything may have to be parted: to look for letters as they are takes a tenth of the time of a pattern. */
const mayBeWritten = (folded: string) =>
  (folded.includes('لله') && /شا(?:ء? ?ا)? ?لله/.test(folded)) ||
  folded.includes('ايها') ||
  folded.includes('ايتها')

/** Text as search compares it: folded, in today's spelling, numbers in one piece, set phrases in their own words. */
export function foldWords(text: string): string {
  const today = todaysSpelling(text)?.text ?? text
  let folded = fold(ungrouped(today)?.text ?? today)
  if (!mayBeWritten(folded)) return folded
  for (const [pattern, apart] of parted) folded = folded.replace(pattern, apart)
  return folded
}

/** `foldWords` with the way back to the original text. */
export function foldWordsWithMap(text: string): Folded {
  let before: Rewritten = { text, at: [] }
  const follow = (next: Rewritten | undefined) => {
    if (next)
      before = { text: next.text, at: before.at.length > 0 ? composeOffsets(next.at, before.at) : next.at }
  }
  follow(todaysSpelling(before.text))
  follow(ungrouped(before.text))
  const { folded, at } = foldWithMap(before.text)
  follow({ text: folded, at })
  if (mayBeWritten(folded))
    for (const [pattern, apart] of parted)
      follow(rewriteText(before.text, pattern, (match) => spread(apart, match.length)))
  return { folded: before.text, at: Uint32Array.from(before.at) }
}
