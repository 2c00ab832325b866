import { bounds } from '@/lib/content/faults/bounds'
import type { Tag } from './readTag'

const container = /[ \t]*(?:(>)|[-*+](?=[ \t\n]|$)|\d{1,9}[.)](?=[ \t\n]|$)|\[\^[^\]\n]{1,999}\]:)/y

/**
 * Finds the line at which quotations, lists and notes stand deeper than a limit. A list stands in another where its
 * mark is further in; lines without a mark change nothing.
 */
function findDeepBlock(text: string, limit: number): number | undefined {
  const open: number[] = []
  for (let start = 0; start < text.length;) {
    container.lastIndex = start
    let quotations = 0
    let isFirst = true
    for (let mark = container.exec(text); mark; mark = container.exec(text)) {
      const column = container.lastIndex - start
      if (mark[1]) quotations++
      else {
        if (isFirst) while ((open.at(-1) ?? -1) >= column) open.pop()
        isFirst = false
        open.push(column)
      }
      if (quotations + (isFirst ? 0 : open.length) > limit) return container.lastIndex - 1
    }
    const end = text.indexOf('\n', start)
    start = end === -1 ? text.length : end + 1
  }
  return undefined
}

/** Finds the first of the sound tags that opens an element deeper than a limit. */
function findDeepElement(tags: Iterable<Tag>, limit: number): number | undefined {
  let depth = 0
  for (const { form, start } of tags) {
    if (form === 'open') depth++
    else if (form === 'close') depth--
    if (depth > limit) return start
  }
  return undefined
}

/** A sign of phrasing, or the end of a paragraph: a blank line, an item, a row, a heading. */
const sign = /\n(?=[ \t]*(?:\n|[-+*][ \t]|\d{1,9}[.)][ \t]|\||#))|\\[\s\S]|\*+|_+|~~+|`+|[[\]]/g
const blank = /\s/
const punctuation = /[\p{P}\p{S}]/u

/** Whether a run of signs may open emphasis, and whether it may close it (CommonMark's flanking runs). */
function flanks(text: string, at: number, run: string): { opens: boolean; closes: boolean } {
  const [before, after] = [text[at - 1] ?? ' ', text[at + run.length] ?? ' ']
  const [isBlankBefore, isBlankAfter] = [blank.test(before), blank.test(after)]
  const isEdgeBefore = isBlankBefore || punctuation.test(before)
  const isEdgeAfter = isBlankAfter || punctuation.test(after)
  const left = !isBlankAfter && (!isEdgeAfter || isEdgeBefore)
  const right = !isBlankBefore && (!isEdgeBefore || isEdgeAfter)
  if (!run.startsWith('_')) return { opens: left, closes: right }
  return { opens: left && (!right || isEdgeBefore), closes: right && (!left || isEdgeAfter) }
}

/** The pieces of which Markdown makes objects: lines, and any of its signs. */
const piece = /[\n*_~`[\]|&>]/g

/** Finds the piece with which a text has more than a limit of them. */
function findManyPieces(text: string, limit: number): number | undefined {
  let count = 0
  for (const { index } of text.matchAll(piece)) if (++count > limit) return index
  return undefined
}

/** Finds the sign with which one paragraph has more than a limit of them. */
function findDensePhrasing(text: string, limit: number): number | undefined {
  let count = 0
  for (const { 0: found, index } of text.matchAll(sign)) {
    count = found === '\n' ? 0 : count + 1
    if (count > limit) return index
  }
  return undefined
}

/** A sign that may open emphasis or a link, with the depth of what it has around itself so far. */
type Opened = { sign: string; inner: number }

/**
 * Finds where emphasis and brackets of one paragraph close around more than a limit of others: an estimate that costs
 * one look at each sign, which Markdown's own pairing does not.
 */
function findDeepPhrasing(text: string, limit: number): number | undefined {
  let open: Opened[] = []
  const waiting = new Map<string, number>()
  for (const match of text.matchAll(sign)) {
    const kind = match[0].charAt(0)
    if (kind === '\n') {
      open = []
      waiting.clear()
    }
    if (kind === '\n' || kind === '\\' || kind === '`') continue
    const pair = kind === ']' ? '[' : kind
    const { opens, closes } = /[[\]]/.test(kind)
      ? { opens: kind === '[', closes: kind === ']' }
      : flanks(text, match.index, match[0])
    if (closes && (waiting.get(pair) ?? 0) > 0) {
      let inner = 0
      for (let last = open.pop(); last; last = open.pop()) {
        waiting.set(last.sign, (waiting.get(last.sign) ?? 1) - 1)
        inner = Math.max(inner, last.inner)
        if (last.sign === pair) break
      }
      if (inner + 1 > limit) return match.index
      const around = open.at(-1)
      if (around) around.inner = Math.max(around.inner, inner + 1)
    } else if (opens) {
      open.push({ sign: pair, inner: 0 })
      waiting.set(pair, (waiting.get(pair) ?? 0) + 1)
    }
  }
  return undefined
}

/** An excess over what the parser takes, and the offset at which it begins: in the prepared text, or in the body as written. */
export type Excess = { code: 'tooDeep' | 'tooDense' | 'tooMany'; limit: number } & (
  { prepared: number } | { written: number }
)

/** Finds where a body stands deeper than it may, or is denser: before any parser reads it. */
export function findExcess({
  text,
  tags,
}: {
  text: string
  tags: ReadonlyMap<number, Tag>
}): Excess | undefined {
  const many = findManyPieces(text, bounds.pieces)
  if (many !== undefined) return { code: 'tooMany', limit: bounds.pieces, prepared: many }
  const deep = { code: 'tooDeep', limit: bounds.nesting } as const
  const inOrder = [...tags.values()].sort((a, b) => a.start - b.start)
  const written = findDeepElement(inOrder, deep.limit)
  if (written !== undefined) return { ...deep, written }
  const block = findDeepBlock(text, deep.limit)
  if (block !== undefined) return { ...deep, prepared: block }
  const dense = findDensePhrasing(text, bounds.signs)
  if (dense !== undefined) return { code: 'tooDense', limit: bounds.signs, prepared: dense }
  const phrasing = findDeepPhrasing(text, deep.limit)
  return phrasing === undefined ? undefined : { ...deep, prepared: phrasing }
}
