/**
 * Where a word ends besides at what is neither letter nor digit: where another script begins. A particle is written on
 * the name behind it («وCOVID-19», «بـYouTube»), which has to be found by itself.
 */
const others = ['Greek', 'Cyrillic', 'Hebrew', 'Han'] as const

/** As ranges: a class of Unicode takes twice as long, and nearly all letters are these. */
const arabic =
  '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff\\u0750-\\u077f\\u0870-\\u0887\\u08a0-\\u08c8'

const kinds = [
  `[${arabic}]`,
  '\\p{N}',
  '[\\p{L}&&\\p{Script=Latin}]',
  ...others.map((script) => `[\\p{L}&&\\p{Script=${script}}]`),
  `[\\p{L}--[${arabic}${['Latin', ...others].map((script) => `\\p{Script=${script}}`).join('')}]]`,
]

/** Letters of one script, or digits. */
const wordShape = new RegExp(kinds.map((kind) => `${kind}+`).join('|'), 'gv')

/** Letters and digits of any script, of Arabic apart: nearly all words are told by this alone, in half the time. */
const run = new RegExp(`[${arabic}]+|[\\p{L}\\p{N}]+`, 'gu')

const shapes = kinds.map((kind) => new RegExp(kind, 'v'))
/** The class of each code unit, asked of the patterns once. */
const known = new Int8Array(0x10000).fill(-2)

const isMixed = (found: string) => kindAt(found, 0) !== 0

/** The words of a folded text in their order: letters of one script, or digits. */
export function listFoldedWords(folded: string): string[] {
  const runs = folded.match(run) ?? []
  return runs.some(isMixed)
    ? runs.flatMap((found) => (isMixed(found) ? (found.match(wordShape) ?? []) : found))
    : runs
}

/** `listFoldedWords` with the place of each word in the folded text. */
export function placeFoldedWords(folded: string): { word: string; index: number }[] {
  return [...folded.matchAll(run)].flatMap(({ 0: found, index }) =>
    isMixed(found)
      ? [...found.matchAll(wordShape)].map((part) => ({ word: part[0], index: index + part.index }))
      : { word: found, index },
  )
}

/** Which kind of word a code unit belongs to: equal numbers can stand in one word, -1 in none. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = known[unit] ?? -1
  if (before !== -2) return before
  const kind = shapes.findIndex((shape) => shape.test(text.charAt(at)))
  known[unit] = kind
  return kind
}
