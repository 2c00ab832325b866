import { dropAtEnd } from '@/lib/dropAtEnd'
import { elements } from '@/lib/content/body/elements'
import { indexLines } from '@/lib/content/faults/lineIndex'
import { findCode } from './findCode'
import { foreignTagJudge } from './foreignTag'
import { maskOf } from './masks'
import { matchTags } from './matchTags'
import { nextMatches } from './nextMatches'
import { collectPieces } from './pieces'
import { type Tag, type TagFault, tagReader } from './readTag'

export type PreparedBody = {
  /** Markdown in which only sound elements open with `<`, each tag alone on its line between blank lines. */
  text: string
  /** From an offset of `text` to one of the body as written. */
  toOriginal: (offset: number) => number
  /** The sound tags by their offset in the body as written. */
  tags: Map<number, Tag>
  /** Lines between `<Verse>` and `</Verse>` as typed, by the offset of the opening tag in the body as written. */
  verses: Map<number, string[]>
  faults: TagFault[]
}

const signs = /<|(?:https?:\/\/|www\.)[^\s<>]+/g
const ownName = /<\/? ?([A-Z][A-Za-z]*)(?=[\s/>{]|$)/y

/** A line on which an element cannot begin: a list item, a quotation, a heading, a row of a table. */
const container = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|>|#{1,6}\s|\||\[\^[^\]\n]{1,999}\]:)/

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

function isOurs(text: string, at: number): boolean {
  ownName.lastIndex = at
  const name = ownName.exec(text)?.[1]
  return name !== undefined && Object.hasOwn(elements, name)
}

/** A comparison at the beginning of a line, «>50», which Markdown takes for a quotation. */
const comparison = /^[ \t]*>(?=[=\d\u0660-\u0669\u06f0-\u06f9])/gm

/** An address between angle brackets, which may hold blanks: `![dam](<my dam.webp>)`. */
const bracketed = /<([^<>\n]{0,500})>(?=[ \t]{0,9}(?:"[^"\n]{0,500}"[ \t]{0,9})?\))/y
const beforeAddress = /\[[^[\]\n]*\]\($/
/** So far back the words of a link may begin. */
const longestWords = 500

/** The address that stands between angle brackets here, as Markdown takes it without them; undefined where none does. */
function readBracketed(body: string, at: number): { length: number; text: string } | undefined {
  if (body[at - 1] !== '(' || body[at - 2] !== ']') return undefined
  bracketed.lastIndex = at
  const [found, address = ''] = bracketed.exec(body) ?? []
  if (found === undefined || !beforeAddress.test(body.slice(Math.max(0, at - longestWords), at)))
    return undefined
  return {
    length: found.length,
    text: address
      .trim()
      .replaceAll('\\', '/')
      .replace(/[\s()]/g, escapeSign),
  }
}

/** `encodeURIComponent` leaves round brackets as they are. */
const escapeSign = (sign: string) => (sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign))

type Edit = { at: number; length: number; text: string }

/** Finds what opens with `<` and what is an address, outside of code. */
function scan(body: string) {
  const code = findCode(body)
  const tags: Tag[] = []
  const edits: Edit[] = []
  const faults: TagFault[] = []
  const readTag = tagReader(body)
  const judgeForeign = foreignTagJudge(body, readTag)
  const endOfComment = nextMatches(body, /-->/g)
  let range = 0
  for (const [from, to] of code.lone) {
    for (let at = from; at < to; at++) edits.push({ at, length: 1, text: maskOf(body[at] ?? '') })
  }
  for (const { 0: found, index } of body.matchAll(comparison))
    edits.push({ at: index + found.length - 1, length: 1, text: maskOf('>') })
  signs.lastIndex = 0
  for (let sign = signs.exec(body); sign; sign = signs.exec(body)) {
    const at = sign.index
    while ((code.ranges[range]?.[1] ?? Infinity) <= at) range++
    const around = code.ranges[range]
    if (around && at >= around[0]) {
      if (sign[0] === '<') edits.push({ at, length: 1, text: maskOf('<') })
      continue
    }
    if (sign[0] !== '<') {
      const address = dropAtEnd(sign[0], '*_~')
      for (const special of address.matchAll(/[*_~]/g))
        edits.push({ at: at + special.index, length: 1, text: maskOf(special[0]) })
      continue
    }
    if (isEscaped(body, at)) continue
    if (body.startsWith('<!--', at)) {
      const end = endOfComment(at + 4)
      if (end < Infinity) {
        edits.push({ at, length: end + 3 - at, text: '' })
        signs.lastIndex = end + 3
        continue
      }
    }
    const address = readBracketed(body, at)
    if (address) {
      edits.push({ at, ...address })
      signs.lastIndex = at + address.length
      continue
    }
    const tag = isOurs(body, at) ? readTag(at) : undefined
    if (tag) {
      tags.push(tag)
      signs.lastIndex = tag.end
      continue
    }
    const fault = judgeForeign(at)
    if (fault) faults.push(fault)
    edits.push({ at, length: 1, text: maskOf('<') })
  }
  return { tags, edits, faults }
}

/** How many blanks stand before an offset on its line. */
function countIndent(text: string, at: number): number {
  let start = at
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--
  return at - start
}

/** The letters of a line that a fault quotes. */
const quoted = 60

/** A tag on one line, with straight quotes. */
function writeTag(body: string, tag: Tag): string {
  const characters = body.slice(tag.start, tag.end).split('')
  for (const { quotes, value } of tag.attributes) {
    if (!quotes) continue
    const mark = value?.includes('"') ? "'" : '"'
    for (const at of quotes) characters[at - tag.start] = mark
  }
  return characters.join('').replace(/\s*\n\s*/g, ' ')
}

/** Settles everything that is text, so that what is left for the Markdown parser can be trusted. */
export function prepareBody(body: string): PreparedBody {
  const { tags, edits, faults } = scan(body)
  const matched = matchTags(tags, body)
  const verses = new Map<number, string[]>()
  for (const [open, close] of matched.verses) {
    verses.set(open.start, body.slice(open.end, close.start).split('\n'))
    edits.push({ at: open.end, length: close.start - open.end, text: '' })
  }
  const lines = indexLines(body)
  for (const tag of tags) {
    if (!matched.sound.has(tag)) {
      edits.push({ at: tag.start, length: 1, text: maskOf('<') })
      continue
    }
    const before = body.slice(lines.lineStart(tag.start), tag.start)
    if (container.test(before)) {
      const found = before.slice(0, quoted).trim()
      faults.push({ offset: tag.start, code: 'elementPlace', values: { name: tag.name, found } })
    }
    // Before the end of a Verse stands its last line, which is taken out as a whole.
    const indent = tag.form === 'close' && tag.name === 'Verse' ? 0 : countIndent(body, tag.start)
    edits.push({ at: tag.start - indent, length: indent, text: '\n\n' })
    edits.push({ at: tag.start, length: tag.end - tag.start, text: writeTag(body, tag) })
    edits.push({ at: tag.end, length: 0, text: '\n\n' })
  }
  edits.sort((a, b) => a.at - b.at)
  const pieces = collectPieces(body)
  let done = 0
  for (const { at, length, text } of edits) {
    if (at < done) continue
    pieces.copyTo(at)
    pieces.replace(length, text)
    done = at + length
  }
  const sound = new Map([...matched.sound].map((tag) => [tag.start, tag]))
  return { ...pieces.finish(), tags: sound, verses, faults: [...faults, ...matched.faults] }
}
