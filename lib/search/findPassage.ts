import { blocksInLine } from '@/lib/arabic/blocksInLine'
import { type FoundWord, locateSought, type Sought } from './sought'

/** Letters of a passage: about two lines of a list of results. */
const length = 220
/** How much of it stands before the first word that was found. */
const before = 60
const ellipsis = '…'

/** The nearest place at or after `from` (`step` 1), or at or before it (-1), where a word begins or ends. */
function wordEdge(text: string, from: number, step: 1 | -1): number {
  for (let i = from; i > 0 && i < text.length && Math.abs(i - from) < 40; i += step) {
    if (text[i] === ' ') return i
  }
  // A word without an end in sight is cut, but never inside a letter of two code units.
  const isInside = from > 0 && from < text.length && /[\udc00-\udfff]/.test(text.charAt(from))
  return isInside ? from - 1 : Math.max(0, Math.min(from, text.length))
}

/** The found word from which on most different sought words stand together; of equals, the first. */
function findDensest(found: FoundWord[]): number {
  let best = found[0]?.start ?? 0
  let most = 0
  for (const [i, { start }] of found.entries()) {
    const together = new Set<string>()
    for (let j = i; j < found.length && (found[j]?.end ?? 0) - start <= length - before; j++)
      together.add(found[j]?.stem ?? '')
    if (together.size > most) {
      most = together.size
      best = start
    }
  }
  return best
}

/**
 * A piece of a text (a block a line) around the place where most of the sought words stand, whole words only, with an ellipsis where it
 * was cut; the beginning of the text where none of them stands in it.
 */
export function findPassage(text: string, sought: Sought): string {
  const line = blocksInLine(text)
  const found = locateSought(line, sought)
  const wish = Math.max(0, findDensest(found) - before)
  const start = wish === 0 ? 0 : wordEdge(line, wish, 1)
  const end = start + length >= line.length ? line.length : wordEdge(line, start + length, -1)
  const piece = line.slice(start, end).replace(/^[\s·]+|[\s·]+$/gu, '')
  return `${start > 0 ? ellipsis : ''}${piece}${end < line.length ? ellipsis : ''}`
}
