import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import { hasVisible } from '@/lib/arabic/hasVisible'
import { bounds } from '@/lib/content/faults/bounds'
import { type ElementName, elements } from '@/lib/content/body/elements'
import { checkAttributes } from '@/lib/content/body/rules/attributeRule'
import { checkElementChildren } from '@/lib/content/body/rules/elementRule'
import { checkHeading } from '@/lib/content/body/rules/headingRule'
import { isTextList, listAsText } from './listAsText'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { pictureAsFigure } from './pictureAsFigure'
import { type PhrasingFindings, shapePhrasing, sourceOf } from './shapePhrasing'
import { isBlank, splitLines } from './splitLines'
import { captionTables, isTooLarge, widenTable } from './tables'
import { unmask } from '@/lib/content/body/prepare/masks'

type Blocks = RootContent[]

/** Settles blocks: one line of prose one paragraph, elements checked, nothing that Markdown would swallow lost. */
export function shapeBlocks(tree: Root, context: BodyContext, findings: PhrasingFindings): Root {
  const called = new Set<string>()
  const defined = new Set<string>()
  collectCalls(tree, called)

  function phrasing(nodes: PhrasingContent[]): PhrasingContent[] {
    return shapePhrasing(nodes, context, findings)
  }

  function paragraph(node: Paragraph): Blocks {
    const isTypedBreak = (child: PhrasingContent) =>
      context.prepared.text[child.position?.start.offset ?? -1] === '\\'
    const lines = splitLines(node.children, isTypedBreak).filter((line) => !isBlank(line))
    return lines.flatMap((line): Blocks => {
      const figure = pictureAsFigure(line, context, phrasing)
      if (figure) return figure
      return [{ ...node, position: line[0]?.position ?? node.position, children: phrasing(line) }]
    })
  }

  function asTyped(node: RootContent): Blocks {
    return [{ type: 'paragraph', children: [{ type: 'text', value: unmask(sourceOf(node, context)) }] }]
  }

  function block(node: RootContent): Blocks {
    switch (node.type) {
      case 'paragraph':
        return paragraph(node)
      case 'heading': {
        if (!hasVisible(toString(node)))
          return [{ type: 'paragraph', children: [{ type: 'text', value: sourceOf(node, context) }] }]
        checkHeading(node, context)
        // The page has its one first heading already: a second stands below it.
        const depth = node.depth === 1 ? 2 : node.depth
        return [{ ...node, depth, children: phrasing(node.children) }]
      }
      case 'list': {
        if (isTextList(node, context)) return blocks(listAsText(node, context))
        const items = node.children.map((item) => {
          const children = blocks(item.children) as typeof item.children
          return { ...item, children, spread: item.spread || children.filter(isParagraph).length > 1 }
        })
        return [{ ...node, children: items }]
      }
      case 'blockquote':
        return [{ ...node, children: blocks(node.children) as typeof node.children }]
      case 'footnoteDefinition': {
        const children = blocks(node.children) as typeof node.children
        if (called.has(node.identifier) && !defined.has(node.identifier)) {
          defined.add(node.identifier)
          return [{ ...node, children }]
        }
        // Markdown drops a note that nothing calls; its words are the writer's.
        const label: PhrasingContent = { type: 'text', value: `[^${node.label ?? node.identifier}]: ` }
        const [first, ...rest] = children
        if (first?.type === 'paragraph') return [{ ...first, children: [label, ...first.children] }, ...rest]
        return [{ type: 'paragraph', children: [label] }, ...children]
      }
      case 'table':
        if (isTooLarge(node)) {
          const { tableRows: rows, tableColumns: columns } = bounds
          context.fail(context.offsetOf(node), 'largeTable', { rows, columns })
          return asTyped(node)
        }
        return [
          widenTable({
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: phrasing(cell.children) })),
            })),
          }),
        ]
      case 'mdxJsxFlowElement':
        return [element(node)]
      case 'thematicBreak':
      case 'code':
        return [node]
      default:
        return asTyped(node)
    }
  }

  function element(node: MdxJsxFlowElement): MdxJsxFlowElement {
    const name = node.name as ElementName
    if (!Object.hasOwn(elements, name)) return node
    checkAttributes(node, name, context)
    checkElementChildren(node, name, context)
    return { ...node, children: blocks(node.children) as typeof node.children }
  }

  function blocks(nodes: RootContent[]): Blocks {
    return captionTables(nodes.flatMap(block))
  }

  return { ...tree, children: blocks(tree.children) }
}

function isParagraph(node: Nodes): boolean {
  return node.type === 'paragraph'
}

function collectCalls(node: Nodes, called: Set<string>): void {
  if (node.type === 'footnoteReference') called.add(node.identifier)
  if ('children' in node) for (const child of node.children) collectCalls(child, called)
}
