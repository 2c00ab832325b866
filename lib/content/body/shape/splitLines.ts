import type { PhrasingContent } from 'mdast'
import { hasVisible } from '@/lib/arabic/hasVisible'

/**
 * Splits the words of a paragraph at its line breaks, within emphasis and links too: copy from chats and agencies has
 * one paragraph a line. Two spaces at a line's end are pasted, not meant; a backslash is a break that was asked for.
 */
export function splitLines(
  children: PhrasingContent[],
  isTypedBreak: (node: PhrasingContent) => boolean,
): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  const last = () => lines[lines.length - 1] ?? []
  for (const child of children) {
    if (child.type === 'text') {
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') last().push({ ...child, value })
      })
    } else if (child.type === 'break') {
      if (isTypedBreak(child)) last().push(child)
      else lines.push([])
    } else if ('children' in child && child.children.length > 0) {
      splitLines(child.children, isTypedBreak).forEach((part, index) => {
        if (index > 0) lines.push([])
        if (part.length > 0) last().push({ ...child, children: part } as PhrasingContent)
      })
    } else last().push(child)
  }
  return lines
}

/** Whether there is anything to see in a line. */
export function isBlank(line: PhrasingContent[]): boolean {
  return line.every((node) => node.type === 'text' && !hasVisible(node.value))
}
