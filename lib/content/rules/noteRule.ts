import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BodyContext } from '../markdown/bodyContext'

/** How a footnote is called: Markdown leaves it as text where no note of that name is written. */
const call = /(?<!\\)\[\^([\p{L}\p{N}_-]{1,40})\](?!:)/gu

/** A footnote that is called has to be written somewhere. */
export function checkNotes(tree: Root, context: BodyContext): void {
  if (!context.prepared.text.includes('[^')) return
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0
    const written = context.prepared.text.slice(start, position?.end.offset ?? start)
    for (const { 0: found, 1: name, index } of written.matchAll(call))
      context.fail(context.prepared.toOriginal(start + index), 'missingNote', { found, fix: `[^${name}]: …` })
  })
}
