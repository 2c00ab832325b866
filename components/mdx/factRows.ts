import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

const isElement = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name

/** Cuts what stands in a list item at its first colon: «الموقع: وادي أذنة». */
function cutAtColon(
  children: ElementContent[],
): { term: ElementContent[]; value: ElementContent[] } | undefined {
  for (const [position, child] of children.entries()) {
    if (child.type !== 'text') continue
    const colon = child.value.indexOf(':')
    if (colon === -1) continue
    const before = { ...child, value: child.value.slice(0, colon) }
    const after = { ...child, value: child.value.slice(colon + 1).trimStart() }
    return { term: [...children.slice(0, position), before], value: [after, ...children.slice(position + 1)] }
  }
  return undefined
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

/** The content of an item, whether or not Markdown put it in a paragraph. */
function contentOf(item: Element): ElementContent[] {
  return item.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]))
}

/** The lists of fact boxes as terms and values; a list with an item that has no colon stays a list. */
export function factRows(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, (node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Factbox') return
    node.children = node.children.map((child) => {
      if (child.type !== 'element' || child.tagName !== 'ul') return child
      const rows = child.children
        .filter((item): item is Element => isElement(item as ElementContent, 'li'))
        .map((item) => cutAtColon(contentOf(item)))
      if (rows.some((row) => !row)) return child
      return element(
        'dl',
        rows.flatMap((row) =>
          row ? [element('div', [element('dt', row.term), element('dd', row.value)])] : [],
        ),
      )
    }) as typeof node.children
  })
  return copy
}
