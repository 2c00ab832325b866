import type { Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'

declare module 'mdast' {
  interface TableData {
    /** The words of the paragraph before the table, where they were its caption. */
    caption?: PhrasingContent[]
  }
}

const label = /^\s*(?:Table|جدول)\s*:\s*/

/** Rows that are longer than the first keep their last cells: HTML is made as wide as the table is said to be. */
export function widenTable(table: Table): Table {
  const width = Math.max(...table.children.map((row) => row.children.length))
  const align = Array.from({ length: width }, (_, index) => table.align?.[index] ?? null)
  return { ...table, align }
}

function readCaption(paragraph: Paragraph): PhrasingContent[] | undefined {
  const [first, ...rest] = paragraph.children
  if (first?.type === 'strong' && rest.every((node) => toString(node).trim() === '')) return first.children
  if (first?.type === 'text' && label.test(first.value))
    return [{ ...first, value: first.value.replace(label, '') }, ...rest]
  return undefined
}

/** A bold paragraph, or a line that begins with `جدول:` or `Table:`, right before a table becomes its caption. */
export function captionTables(blocks: RootContent[]): RootContent[] {
  if (!blocks.some(({ type }) => type === 'table')) return blocks
  const shaped: RootContent[] = []
  for (const block of blocks) {
    const before = shaped[shaped.length - 1]
    const caption = block.type === 'table' && before?.type === 'paragraph' ? readCaption(before) : undefined
    if (block.type === 'table' && caption)
      shaped[shaped.length - 1] = { ...block, data: { ...block.data, caption } }
    else shaped.push(block)
  }
  return shaped
}
