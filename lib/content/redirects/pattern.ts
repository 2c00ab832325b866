import { matchParts, type Piece } from './matchParts'
import { keyOf, listParts, type OldAddress, partInBraces } from './oldAddress'

const isDigit = (letter: string) => letter >= '0' && letter <= '9'
const isLetter = (letter: string) => !/[/?&=]/.test(letter)
const digits = (least: number, most: number): Piece => ({ has: isDigit, least, most })

/** The expression for a part, by its name; any other name stands for letters up to the next slash. */
const shapes: ReadonlyMap<string, Piece> = new Map(
  Object.entries({
    year: digits(4, 4),
    month: digits(1, 2),
    day: digits(1, 2),
    id: digits(1, Infinity),
    number: digits(1, Infinity),
  }),
)
const free: Piece = { has: isLetter, least: 1, most: Infinity }

/** No newspaper's address is longer. */
const longestAddress = 1_000

function piecesOf(key: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: whole, 1: name = '', index } of key.matchAll(partInBraces)) {
    pieces.push({ letters: key.slice(end, index) }, shapes.get(name) ?? free)
    end = index + whole.length
  }
  return [...pieces, { letters: key.slice(end) }]
}

const known = new Map<string, Piece[]>()

/** As many patterns as a newsroom writes; beyond that they are taken apart anew. */
const mostKnown = 500

function takeApart(key: string): Piece[] {
  const before = known.get(key)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const pieces = piecesOf(key)
  known.set(key, pieces)
  return pieces
}

/**
 * The parts of an address by the names that a pattern gives them; undefined where it does not match.
 * @param pattern an old address with parts
 * @param asked an address without
 */
export function matchPattern(pattern: string, asked: OldAddress): Map<string, string> | undefined {
  const key = keyOf(asked)
  if (key.length > longestAddress) return undefined
  const found = matchParts(takeApart(pattern), key)
  return found && new Map(listParts(pattern).map((name, index) => [name, found[index] ?? '']))
}

/** The reason why a pattern can be matched in more ways than the one that was meant. */
export type PatternFlaw = { flaw: 'badName' | 'twice' | 'adjacent'; part: string }

/** The first flaw of a pattern, if it has one. */
export function findPatternFlaw(pattern: string): PatternFlaw | undefined {
  const names = listParts(pattern)
  const bad = names.find((name) => !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name))
  if (bad !== undefined) return { flaw: 'badName', part: `{${bad}}` }
  const stray = /[{}]/.exec(pattern.replace(partInBraces, ''))
  if (stray) return { flaw: 'badName', part: stray[0] }
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) return { flaw: 'twice', part: `{${twice}}` }
  const adjacent = /\{[^{}/]*\}\{[^{}/]*\}/.exec(pattern)
  return adjacent ? { flaw: 'adjacent', part: adjacent[0] } : undefined
}

/** A target with the parts of the asked address in their places; those of a web address are encoded. */
export function fillTarget(target: string, parts: ReadonlyMap<string, string>): string {
  const isElsewhere = /^https?:/i.test(target)
  return target.replace(partInBraces, (_, name: string) => {
    const value = parts.get(name) ?? ''
    return isElsewhere ? encodeURIComponent(value) : value
  })
}
