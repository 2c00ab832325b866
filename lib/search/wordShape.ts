/**
 * Where a word ends besides at what is neither letter nor digit: where another script begins. A particle is written on
 * the name behind it («وCOVID-19», «بـYouTube»), which has to be found by itself.
 */
const scripts = ['Arabic', 'Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Han'] as const

const kinds = [
  ...scripts.map((script) => `[\\p{L}&&\\p{Script=${script}}]`),
  `[\\p{L}--[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]]`,
  '\\p{N}',
]

/** The words of a folded text: letters of one script, or digits. */
export const wordShape = new RegExp(kinds.map((kind) => `${kind}+`).join('|'), 'gv')

const shapes = kinds.map((kind) => new RegExp(kind, 'v'))
/** What each code unit is, asked of the patterns once. */
const known = new Int8Array(0x10000).fill(-2)

/** Which kind of word a code unit belongs to: equal numbers can stand in one word, -1 in none. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = known[unit] ?? -1
  if (before !== -2) return before
  const kind = shapes.findIndex((shape) => shape.test(text.charAt(at)))
  known[unit] = kind
  return kind
}
