import type { Edition } from '../edition'
import { parseBody } from './body'

/** The words of a body as plain text, a block a line, in reading order. */
export function bodyText(source: string, edition: Edition): string {
  return parseBody(source, { edition }).text
}

/** Letters of source that surely hold a passage of a list of results. */
const enough = 600
const tag = /^\s*<\/?[A-Z][^\n]*>\s*$/gm

/**
 * The words of a body from the first block on that `isSought`, or from its beginning: enough of them for a passage.
 * Parsing a whole body takes thirty times as long, and a page of results needs twenty passages.
 */
export function bodyTextFrom(source: string, edition: Edition, isSought: (block: string) => boolean): string {
  const blocks = source.replace(tag, '').split(/\n\s*\n/)
  const first = Math.max(0, blocks.findIndex(isSought))
  let part = ''
  for (const block of blocks.slice(first)) {
    part += `${block}\n\n`
    if (part.length > enough) break
  }
  return bodyText(part, edition)
}
