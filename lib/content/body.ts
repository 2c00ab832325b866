import type { Root as HastRoot } from 'hast'
import type { Nodes } from 'mdast'
import { VFileMessage } from 'vfile-message'
import type { Edition } from '../edition'
import type { BodyContext } from './body/bodyContext'
import { collectText, countWords } from './body/collectText'
import { maskOf } from './body/masks'
import { type BodyHeading, nameHeadings } from './body/nameHeadings'
import { defaultNoteWords, type NoteWords } from './body/noteWords'
import { parseMarkdown } from './body/parseMarkdown'
import { type PreparedBody, prepareBody } from './body/prepareBody'
import { setDirections } from './body/setDirections'
import { shapeBlocks } from './body/shapeBlocks'
import { toTree } from './body/toTree'
import { unmaskTree } from './body/unmaskTree'
import type { Mention } from './checked'
import { cleanText } from '../arabic/cleanText'
import type { FaultCode, FaultValues } from './faultCodes'
import { indexLines } from './lineIndex'
import type { Place } from './makeFault'
import { checkAnchors } from './rules/anchorRule'

export type { BodyHeading } from './body/nameHeadings'
export type { NoteWords } from './body/noteWords'

/** A fault of a body, before it knows its file. */
export type BodyFault = Place & { code: FaultCode; values: FaultValues }

export type ParsedBody = {
  /** What is drawn; our elements are `mdxJsxFlowElement` nodes with checked attributes. */
  tree: HastRoot
  /** Headings in order, for anchors and a table of contents. */
  headings: BodyHeading[]
  words: number
  /** The words as plain text, a block a line, in reading order. */
  text: string
  mentions: Mention[]
  faults: BodyFault[]
}

export type BodyOptions = {
  edition: Edition
  /** Line of the file on which the body begins, for faults. */
  bodyLine?: number
  /** Words of the list of footnotes. */
  notes?: NoteWords
}

/** A body whose elements and Markdown overlap is read without its elements: a fault, and all of its text. */
function parseWithoutElements(prepared: PreparedBody) {
  return parseMarkdown(prepared.text.replaceAll('<', maskOf('<')))
}

/**
 * Parses the body of an article: Markdown with our elements, in which everything else is text.
 * Never throws; whatever it is given, its words come out.
 */
export function parseBody(source: string, { edition, bodyLine = 1, notes }: BodyOptions): ParsedBody {
  const body = cleanText(source)
  const prepared = prepareBody(body)
  const lines = indexLines(body, bodyLine)
  const faults: BodyFault[] = []
  const mentions: Mention[] = []
  const context: BodyContext = {
    body,
    prepared,
    offsetOf: (node: Nodes) => prepared.toOriginal(node.position?.start.offset ?? 0),
    placeOf: lines.placeOf,
    fail: (offset, code, values = {}) => faults.push({ ...lines.placeOf(offset), code, values }),
    mention: (mention) => mentions.push(mention),
  }
  for (const { offset, code, values } of prepared.faults) context.fail(offset, code, values)
  let markdown
  try {
    markdown = parseMarkdown(prepared.text)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const offset = prepared.toOriginal(error.place && 'start' in error.place ? (error.place.start.offset ?? 0) : 0)
    context.fail(offset, 'elementPlace', { name: '', found: lines.lineText(lines.placeOf(offset).line).trim() })
    markdown = parseWithoutElements(prepared)
  }
  unmaskTree(markdown)
  const anchors: { id: string; offset: number }[] = []
  const shaped = shapeBlocks(markdown, context, { anchors })
  const text = collectText(shaped, context)
  const tree = toTree(shaped, context, notes ?? defaultNoteWords[edition])
  const headings = nameHeadings(tree)
  checkAnchors(anchors, headings, context)
  setDirections(tree, edition)
  faults.sort((a, b) => a.line - b.line || a.column - b.column)
  return { tree, headings, words: countWords(text), text, mentions, faults }
}
