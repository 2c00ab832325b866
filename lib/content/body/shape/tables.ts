import type { Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { bounds } from '@/lib/content/faults/bounds'

declare module 'mdast' {
  interface TableData {
    /** The words of the paragraph before the table, where they were its caption. */
    caption?: PhrasingContent[]
  }
}

const label = /^\s*(?:Table|جدول)\s*:\s*/

/** Columns of a table: as many as its longest row has cells. */
const countColumns = ({ children: rows }: Table) =>
  rows.reduce((most, { children: cells }) => Math.max(most, cells.length), 0)

/** Whether a table is larger than any page can show: HTML gives each row a cell for every column of the longest. */
export function isTooLarge(table: Table): boolean {
  const columns = Math.max(countColumns(table), table.align?.length ?? 0)
  return table.children.length > bounds.tableRows || columns > bounds.tableColumns
}

/** Rows that are longer than the first keep their last cells: HTML is made as wide as the table is said to be. */
export function widenTable(table: Table): Table {
  const width = countColumns(table)
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
