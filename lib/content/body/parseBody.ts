import type { Root } from 'hast'
import type { Edition } from '@/lib/edition'
import { defaultNoteWords, type NoteWords } from './tree/noteWords'
import { type BodyFacts, readBody } from './readBody'
import { setDirections } from './tree/setDirections'
import { toTree } from './tree/toTree'

export type { NoteWords } from './tree/noteWords'
export type { BodyFacts } from './readBody'

export type ParsedBody = BodyFacts & {
  /** The tree to draw; our elements are `mdxJsxFlowElement` nodes with checked attributes. */
  tree: Root
}

export type BodyOptions = {
  edition: Edition
  /** Line of the file on which the body begins, for faults. */
  bodyLine?: number
  /** Words of the list of footnotes. */
  notes?: NoteWords
}

/**
 * Parses the body of an article: Markdown with our elements, in which everything else is text.
 * Never throws; whatever it is given, its words come out.
 */
export function parseBody(source: string, { edition, bodyLine = 1, notes }: BodyOptions): ParsedBody {
  const { facts, markdown, context } = readBody(source, bodyLine)
  const tree = toTree(markdown, context, notes ?? defaultNoteWords[edition])
  setDirections(tree, edition)
  return { ...facts, tree }
}

/**
 * The text, mentions and faults of a body, at a third of the cost of `parseBody`.
 * @param site the site's own origin: links to it have to lead to a page that is there.
 */
export function checkBody(source: string, bodyLine = 1, site?: string): BodyFacts {
  return readBody(source, bodyLine, site).facts
}

export type { BodyFault } from '@/lib/content/faults/fault'
