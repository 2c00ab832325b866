import { checkBody } from './parseBody'

/** The words of a body as plain text, a block a line, in reading order. */
export function bodyText(source: string): string {
  return checkBody(source).text
}

/** Letters of source that surely hold a passage of a list of results. */
const enough = 600
const tag = /^\s*<\/?[A-Z][^\n]*>\s*$/gm

/**
 * Signs of more than plain text: emphasis, links, headings, lists, tables, entities, elements. Signs
 * that news is full of are none: an exclamation mark, a hash and low lines inside a hashtag.
 */
const markup =
  /[*`~[<|\\]|&#?\w+;|(?<![\p{L}\p{M}\p{N}_])_|_(?![\p{L}\p{M}\p{N}_])|^\s*(?:#{1,6}(?:\s|$)|>|(?:[-+]|\d+[.)])(?:\s|$)|:?[-=][-=:\s]*$)|https?:|www\./mu

/** Counts what is sought in a block; no block can have more than `most` of it. */
export type BlockCount = { countIn(block: string): number; most: number }

/** A longer block is cut: some articles come as one paragraph, and parsing all of it takes longer than the search. */
const longest = 1200
const shortest = 300
const sentenceEnd = /(?<=[\p{L}\p{M}»"”)][.!؟?…]+)\s+/gu
/** Blocks that a cut in the middle would break: tables and elements. */
const unbroken = /<|^\s*\|/mu

/** Whether no emphasis, code or link begins in a piece that does not end in it. */
const isWhole = (piece: string) =>
  ['*', '_', '`', '~'].every((sign) => piece.split(sign).length % 2 === 1) &&
  piece.split(/[[(]/u).length === piece.split(/[\])]/u).length

/** A block in pieces of some sentences. */
function cutBlock(block: string): string[] {
  if (block.length <= longest || unbroken.test(block)) return [block]
  const pieces: string[] = []
  let piece = ''
  for (const sentence of block.split(sentenceEnd)) {
    piece += piece === '' ? sentence : ` ${sentence}`
    if (piece.length < shortest || !isWhole(piece)) continue
    pieces.push(piece)
    piece = ''
  }
  return piece === '' ? pieces : [...pieces, piece]
}

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
 * The words of a body from the piece on that has most of what is sought, or from its beginning: enough of them for a
 * passage. Parsing a whole body takes thirty times as long, and a page of results needs twenty passages.
 */
export function bodyTextFrom(source: string, sought: BlockCount): string {
  const pieces = source
    .replace(tag, '')
    .split(/\n\s*\n/)
    .flatMap((block) => cutBlock(block).map((text, place) => ({ text, isInside: place > 0 })))
  const richest = findRichest(
    pieces.map(({ text }) => text),
    sought,
  )
  // Words before it in the same block show that the passage is cut there.
  let part = pieces[richest]?.isInside ? `${pieces[richest - 1]?.text}\n\n` : ''
  const end = part.length + enough
  for (const { text } of pieces.slice(richest)) {
    part += `${text}\n\n`
    if (part.length > end) break
  }
  return markup.test(part) ? bodyText(part) : part.trim()
}
