import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { BodyContext } from '@/lib/content/body/bodyContext'

/** The marker before the words of an item: `- `, `1986. `. */
function markerOf(item: ListItem, context: BodyContext): string {
  const start = item.position?.start.offset ?? 0
  const line = context.prepared.text.slice(start, start + 16)
  return /^(?:[-*+]|\d{1,9}[.)])/.exec(line)?.[0] ?? ''
}

/**
 * Whether a list would not show what was typed: years and other large numbers («1986. انتهى البناء»), numbers that
 * do not follow each other or begin with a nought, plus signs.
 */
export function isTextList(list: List, context: BodyContext): boolean {
  const markers = list.children.map((item) => markerOf(item, context))
  if (!list.ordered) return markers.some((marker) => marker === '+')
  const start = list.start ?? 1
  return start >= 100 || markers.some((marker, index) => marker.slice(0, -1) !== String(start + index))
}

/** The items of a list as paragraphs that begin with what was typed. */
export function listAsText(list: List, context: BodyContext): RootContent[] {
  return list.children.flatMap((item): RootContent[] => {
    const marker: PhrasingContent = { type: 'text', value: `${markerOf(item, context)} ` }
    const [first, ...rest] = item.children
    if (first?.type === 'paragraph') return [{ ...first, children: [marker, ...first.children] }, ...rest]
    return [{ type: 'paragraph', children: [marker] }, ...item.children]
  })
}
