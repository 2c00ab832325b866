import { keyOf, listParts, type OldAddress, partInBraces } from './oldAddress'

/** What stands for a part, by its name; any other name stands for letters up to the next slash. */
const shapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: '\\d{4}',
    month: '\\d{1,2}',
    day: '\\d{1,2}',
    id: '\\d+',
    number: '\\d+',
  }),
)

/** No newspaper's address is longer; a pattern with two free parts in one word tries every pair of places. */
const longestAddress = 1_000

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function expressionOf(key: string): RegExp {
  let source = ''
  let end = 0
  for (const match of key.matchAll(partInBraces)) {
    const [whole, name = ''] = match
    source += `${escape(key.slice(end, match.index))}(${shapes.get(name) ?? '[^/?&=]+?'})`
    end = match.index + whole.length
  }
  return new RegExp(`^${source}${escape(key.slice(end))}$`, 'u')
}

const compiled = new Map<string, RegExp>()

/** As many patterns as a newsroom writes; beyond that they are compiled anew. */
const mostCompiled = 500

function compile(key: string): RegExp {
  const known = compiled.get(key)
  if (known) return known
  if (compiled.size >= mostCompiled) compiled.clear()
  const expression = expressionOf(key)
  compiled.set(key, expression)
  return expression
}

/**
 * The parts of an address by the names that a pattern gives them; undefined where it does not match.
 * @param pattern an old address with parts
 * @param asked an address without
 */
export function matchPattern(pattern: string, asked: OldAddress): Map<string, string> | undefined {
  const key = keyOf(asked)
  if (key.length > longestAddress) return undefined
  const found = compile(pattern).exec(key)
  if (!found) return undefined
  return new Map(listParts(pattern).map((name, index) => [name, found[index + 1] ?? '']))
}

/** What keeps a pattern from being matched the one way that was meant. */
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
