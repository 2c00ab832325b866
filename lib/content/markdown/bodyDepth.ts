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

const sign = /\n[ \t]*(?:\n[ \t]*)+|\\[\s\S]|\*+|_+|~~|[[\]]/g
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
    if (kind === '\n' || kind === '\\') continue
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

/** Offsets at which a body stands deeper than a limit: the first of the prepared text, and the first of its tags as written. */
export function findDeepBody(
  { text, tags }: { text: string; tags: ReadonlyMap<number, Tag> },
  limit: number,
): { prepared: number } | { written: number } | undefined {
  const inOrder = [...tags.values()].sort((a, b) => a.start - b.start)
  const written = findDeepElement(inOrder, limit)
  if (written !== undefined) return { written }
  const prepared = findDeepBlock(text, limit) ?? findDeepPhrasing(text, limit)
  return prepared === undefined ? undefined : { prepared }
}
