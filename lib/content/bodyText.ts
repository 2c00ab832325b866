import type { Edition } from '../edition'
import { parseBody } from './body'

/** The words of a body as plain text, a block a line, in reading order. */
export function bodyText(source: string, edition: Edition): string {
  return parseBody(source, { edition }).text
}

/** Letters of source that surely hold a passage of a list of results. */
const enough = 600
const tag = /^\s*<\/?[A-Z][^\n]*>\s*$/gm

/** What may be more than the text that it looks like: emphasis, links, lists, tables, entities, elements. */
const markup = /[*_`~[\]<>|\\&#{}!]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\./mu

/** Counts what is sought in a block; no block can have more than `most` of it. */
export type BlockCount = { countIn(block: string): number; most: number }

function findRichest(blocks: string[], { countIn, most }: BlockCount): number {
  let richest = 0
  let best = 0
  for (const [i, block] of blocks.entries()) {
    const count = countIn(block)
    if (count > best) {
      best = count
      richest = i
    }
    if (best >= most) break
  }
  return richest
}

/**
 * The words of a body from the block on that has most of what is sought, or from its beginning: enough of them for a
 * passage. Parsing a whole body takes thirty times as long, and a page of results needs twenty passages.
 */
export function bodyTextFrom(source: string, edition: Edition, sought: BlockCount): string {
  const blocks = source.replace(tag, '').split(/\n\s*\n/)
  let part = ''
  for (const block of blocks.slice(findRichest(blocks, sought))) {
    part += `${block}\n\n`
    if (part.length > enough) break
  }
  return markup.test(part) ? bodyText(part, edition) : part.trim()
}
