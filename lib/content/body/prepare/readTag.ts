import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import { nextBlankLines, nextMatches } from './nextMatches'

export type TagFault = { offset: number; code: FaultCode; values: FaultValues }

/** An attribute as written; `value` is absent for a bare one. Offsets are those of the body. */
export type TagAttribute = {
  name: string
  value: string | undefined
  offset: number
  quotes: [number, number] | undefined
}

export type Tag = {
  name: string
  form: 'open' | 'close' | 'whole'
  start: number
  /** Just after `>`. */
  end: number
  attributes: TagAttribute[]
  faults: TagFault[]
}

const opening = /<(\/?) ?([A-Za-z][\w.:-]*)/y
const space = /\s*/y
const attributeName = /[^\s"'<>/=“”„«»{}]+/y
const equals = /\s*=\s*/y
const bareValue = /[^\s<>"'{}]+/y
const closers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '"',
    "'": "'",
    '“': '”"',
    '”': '”“',
    '„': '“”',
    '«': '»',
    '‘': '’',
    '’': '’',
  }),
)

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The end of `{…}` with its nested braces, or the limit. */
function endOfBraces(text: string, at: number, limit: number): number {
  let depth = 0
  for (let i = at; i < limit; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i + 1
  }
  return limit
}

/** Reads the tag that begins at an offset of a text, where a name follows `<`. */
export type ReadTag = (start: number) => Tag | undefined

/** The places of a text at which the reading of a tag ends. */
type Ends = {
  blankLine(from: number): number
  /** The next sign that ends a value in quotes, `Infinity` where none is left. */
  closer(quote: string, from: number): number
}

function findEnds(text: string): Ends {
  const perQuote = new Map<string, (from: number) => number>()
  return {
    blankLine: nextBlankLines(text),
    closer(quote, from) {
      const next =
        perQuote.get(quote) ?? nextMatches(text, new RegExp(`[${closers.get(quote) ?? quote}]`, 'g'))
      perQuote.set(quote, next)
      return next(from)
    },
  }
}

/**
 * A reader of tags, `<Name key="value" bare />` or `</Name>`, in the order in which they stand in a text. It goes on
 * after a fault, so that all the faults of a tag are said at once; typographic quotes around a value are taken for
 * straight ones.
 */
export function tagReader(text: string): ReadTag {
  const ends = findEnds(text)
  return (start) => readTag(text, start, ends)
}

function readTag(text: string, start: number, ends: Ends): Tag | undefined {
  const head = match(opening, text, start)
  if (!head) return undefined
  const name = head[2] ?? ''
  const limit = ends.blankLine(start)
  const tag: Tag = { name, form: head[1] ? 'close' : 'open', start, end: limit, attributes: [], faults: [] }
  const fail = (offset: number, code: FaultCode, values: FaultValues) =>
    tag.faults.push({ offset, code, values })
  let at = start + head[0].length
  while (true) {
    at += match(space, text, at)?.[0].length ?? 0
    if (at >= limit || text[at] === '<') {
      fail(start, 'unclosedTag', {
        found: text.slice(start, at).trim(),
        fix: `${text.slice(start, at).trim()}>`,
      })
      tag.end = Math.min(at, limit)
      return tag
    }
    if (text[at] === '>' || (text[at] === '/' && text[at + 1] === '>')) {
      if (text[at] === '/' && tag.form === 'open') tag.form = 'whole'
      tag.end = at + (text[at] === '/' ? 2 : 1)
      return tag
    }
    if (text[at] === '{') {
      const end = endOfBraces(text, at, limit)
      fail(at, 'expression', { found: text.slice(at, end), fix: `<${name} …>` })
      at = end
      continue
    }
    const written = match(attributeName, text, at)
    if (!written) {
      at++
      continue
    }
    at = readAttribute(text, at, written[0], { ends, limit }, tag, fail)
  }
}

function readAttribute(
  text: string,
  offset: number,
  name: string,
  { ends, limit }: { ends: Ends; limit: number },
  tag: Tag,
  fail: (offset: number, code: FaultCode, values: FaultValues) => void,
): number {
  const after = offset + name.length
  const sign = match(equals, text, after)
  if (!sign) {
    tag.attributes.push({ name, value: undefined, offset, quotes: undefined })
    return after
  }
  const at = after + sign[0].length
  const quote = text[at] ?? ''
  if (quote === '{') {
    const end = endOfBraces(text, at, limit)
    const inner = text.slice(at + 1, end - 1).trim()
    const bare = inner.replace(/^(["'`])(.*)\1$/s, '$2')
    fail(offset, 'expression', {
      found: text.slice(offset, end),
      fix: `${name}="${bare.replaceAll('"', '”')}"`,
    })
    return end
  }
  if (closers.has(quote)) {
    const end = ends.closer(quote, at + 1)
    if (end < limit) {
      const value = text.slice(at + 1, end)
      tag.attributes.push({ name, value, offset, quotes: [at, end] })
      return end + 1
    }
    const rest = match(/[^"'“”„«»‘’<>\n]*/y, text, at + 1)?.[0] ?? ''
    const value = rest.replace(/\/$/, '').trim()
    fail(offset, 'unquotedAttribute', { found: `${name}=${quote}${rest}`.trim(), fix: `${name}="${value}"` })
    return at + 1 + rest.length - (rest.endsWith('/') ? 1 : 0)
  }
  const bare = (match(bareValue, text, at)?.[0] ?? '').replace(/\/$/, '')
  fail(offset, 'unquotedAttribute', { found: `${name}=${bare}`, fix: `${name}="${bare}"` })
  return at + bare.length
}
