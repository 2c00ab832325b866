import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Image, Root, Table } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { BodyContext } from '@/lib/content/body/bodyContext'
import { headRows } from '@/lib/content/body/shape/headRows'
import type { NoteWords } from './noteWords'

/** Lines of a poem as typed, without the blank ones at both ends; a blank one between stanzas is kept. */
function listVerses(lines: string[]): ElementContent[] {
  const trimmed = lines.map((line) => line.trim())
  const first = trimmed.findIndex((line) => line !== '')
  const last = trimmed.findLastIndex((line) => line !== '')
  return trimmed.slice(Math.max(first, 0), last + 1).map((value) => ({ type: 'text', value }))
}

/** Classes for the columns: what HTML has for them, `align`, is drawn as a style, and no page may carry one. */
const columnClasses: Readonly<Record<string, string>> = { center: 'column-center', right: 'column-end' }

function nameColumns(table: Element): void {
  visit(table, 'element', ({ properties }) => {
    const { align } = properties
    if (align === undefined || align === null) return
    delete properties.align
    const name = columnClasses[String(align)]
    if (name) properties.className = [name]
  })
}

function scrollable(state: State, node: Table): Element {
  const table = defaultHandlers.table(state, node)
  nameColumns(table)
  headRows(table)
  const caption = node.data?.caption
  if (caption)
    table.children.unshift({
      type: 'element',
      tagName: 'caption',
      properties: {},
      children: state.all({ type: 'paragraph', children: caption }),
    })
  return { type: 'element', tagName: 'div', properties: { dataScroll: 'table' }, children: [table] }
}

/** The arrow of a back-link points against the reading direction, so that it needs no mirroring of its own. */
const backArrow = '\u21a9\ufe0e'

/** Turns shaped Markdown into the tree that is drawn; our elements stay `mdxJsxFlowElement`. */
export function toTree(tree: Root, context: BodyContext, notes: NoteWords): HastRoot {
  const hast = toHast(tree, {
    clobberPrefix: 'note-',
    footnoteLabel: notes.heading,
    footnoteLabelProperties: {},
    footnoteBackContent: backArrow,
    footnoteBackLabel: (note, call) => notes.back(note + 1, call),
    handlers: {
      table: scrollable,
      // Pictures are figures by now. Whatever were left over would be fetched from where its address says.
      image: (_state, node: Image) => ({ type: 'text', value: node.alt ?? '' }),
      mdxJsxFlowElement(state: State, node: MdxJsxFlowElement) {
        const lines = node.name === 'Verse' ? context.prepared.verses.get(context.offsetOf(node)) : undefined
        const children = lines ? listVerses(lines) : state.all(node)
        return { type: 'mdxJsxFlowElement', name: node.name, attributes: node.attributes, children }
      },
    },
  })
  if (hast.type === 'root') return hast
  return { type: 'root', children: hast.type === 'doctype' ? [] : [hast] }
}
