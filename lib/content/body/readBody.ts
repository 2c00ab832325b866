import type { Nodes, Root } from 'mdast'
import { VFileMessage } from 'vfile-message'
import { cleanText } from '@/lib/arabic/cleanText'
import { indexLines } from '@/lib/content/faults/lineIndex'
import { checkAnchors } from './rules/anchorRule'
import { checkNotes } from './rules/noteRule'
import { checkUnread } from './rules/unreadRule'
import type { BodyContext } from './bodyContext'
import { findExcess } from './prepare/bodyExcess'
import { collectText, countWords } from './shape/collectText'
import { maskOf } from './prepare/masks'
import { type BodyHeading, nameHeadings } from './shape/nameHeadings'
import { parseMarkdown } from './shape/parseMarkdown'
import { readAsText } from './shape/parseProse'
import { prepareBody } from './prepare/prepareBody'
import { shapeBlocks } from './shape/shapeBlocks'
import { unmaskTree } from './prepare/unmaskTree'
import type { Mention } from '@/lib/content/mention'
import type { BodyFault } from '@/lib/content/faults/fault'

/** The facts of a body that are known without drawing it. */
export type BodyFacts = {
  /** Headings in order, for anchors and a table of contents. */
  headings: BodyHeading[]
  words: number
  /** The words as plain text, a block a line, in reading order. */
  text: string
  mentions: Mention[]
  faults: BodyFault[]
}

function parse(text: string, overlap: (error: VFileMessage) => void): Root {
  try {
    return parseMarkdown(text)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    overlap(error)
    // Elements and Markdown overlap: without the elements all of the text can still be read.
    return parseMarkdown(text.replaceAll('<', maskOf('<')))
  }
}

/**
 * Reads a body up to the point where it could be drawn.
 * @param bodyLine the line of the file on which the body begins.
 * @param site the site's own origin.
 */
export function readBody(
  source: string,
  bodyLine: number,
  site?: string,
): { facts: BodyFacts; markdown: Root; context: BodyContext } {
  const body = cleanText(source)
  const prepared = prepareBody(body)
  const lines = indexLines(body, bodyLine)
  const faults: BodyFault[] = []
  const mentions: Mention[] = []
  const context: BodyContext = {
    body,
    site,
    prepared,
    offsetOf: (node: Nodes) => prepared.toOriginal(node.position?.start.offset ?? 0),
    placeOf: lines.placeOf,
    fail: (offset, code, values = {}) => faults.push({ ...lines.placeOf(offset), code, values }),
    mention: (mention) => mentions.push(mention),
  }
  for (const { offset, code, values } of prepared.faults) context.fail(offset, code, values)
  const lineAt = (offset: number) => lines.lineText(lines.placeOf(offset).line).trim()
  const excess = findExcess(prepared)
  if (excess) {
    const offset = 'written' in excess ? excess.written : prepared.toOriginal(excess.prepared)
    context.fail(offset, excess.code, { found: lineAt(offset).slice(0, 60), limit: excess.limit })
  }
  const parsed = excess
    ? readAsText(prepared.text)
    : parse(prepared.text, ({ place }) => {
        const point = place && 'start' in place ? place.start : place
        const offset = prepared.toOriginal(point?.offset ?? 0)
        context.fail(offset, 'elementPlace', { name: '', found: lineAt(offset) })
      })
  // Of a body that was not parsed everything would look unread.
  if (!excess) {
    checkNotes(parsed, context)
    checkUnread(parsed, context)
  }
  unmaskTree(parsed)
  const anchors: { id: string; offset: number }[] = []
  const markdown = shapeBlocks(parsed, context, { anchors })
  const text = collectText(markdown, context)
  const headings = nameHeadings(markdown)
  checkAnchors(anchors, headings, context)
  faults.sort((a, b) => a.line - b.line || a.column - b.column)
  return { facts: { headings, words: countWords(text), text, mentions, faults }, markdown, context }
}
