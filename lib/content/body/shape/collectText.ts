import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { BodyContext } from '@/lib/content/body/bodyContext'

/** Attributes of elements that a reader sees as words. */
const spoken = new Set(['title', 'caption', 'author', 'source', 'note'])

/** The words of a shaped body in reading order, one block a line: verses, captions and titles too. */
export function collectText(tree: Root, context: BodyContext): string {
  const lines: string[] = []
  const walk = (node: Nodes) => {
    if (
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      node.type === 'code'
    ) {
      lines.push(toString(node))
      return
    }
    if (node.type === 'table' && node.data?.caption) lines.push(toString(node.data.caption))
    if (node.type === 'mdxJsxFlowElement') {
      for (const attribute of node.attributes)
        if (
          attribute.type === 'mdxJsxAttribute' &&
          typeof attribute.value === 'string' &&
          spoken.has(attribute.name)
        )
          lines.push(attribute.value)
      for (const verse of context.prepared.verses.get(context.offsetOf(node)) ?? []) lines.push(verse)
    }
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const word = /[\p{L}\p{N}][^\s]*/gu

/** Words for the reading time: what stands between blanks and has a letter or a digit. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}
