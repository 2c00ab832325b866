import { bounds } from '@/lib/content/faults/bounds'
import { readCsv } from './csv'

/** Why a CSV of `media/` makes no sound table. `file` is its path below `media/`; rows count from 1, as spreadsheets do. */
export type TableFault = { file: string } & (
  | { problem: 'noRows' }
  | { problem: 'tooLarge' }
  /** A merge by git left two versions in it. */
  | { problem: 'conflict'; row: number }
  | { problem: 'openQuote'; row: number }
  | { problem: 'raggedRow'; row: number; cells: number; columns: number }
)

/** The fault of a table: nothing under its head, or a row that has more cells than the head has columns. */
export function findTableFault(file: string, bytes: Buffer): TableFault | undefined {
  if (bytes.length > bounds.tableBytes) return { file, problem: 'tooLarge' }
  const { rows, openQuote, conflict } = readCsv(bytes) ?? {
    rows: [],
    openQuote: undefined,
    conflict: undefined,
  }
  if (conflict !== undefined) return { file, problem: 'conflict', row: conflict }
  if (openQuote !== undefined) return { file, problem: 'openQuote', row: openQuote }
  const filled = rows.filter((row) => row.length > 0)
  const columns = filled[0]?.length ?? 0
  if (filled.length < 2) return { file, problem: 'noRows' }
  if (filled.length > bounds.tableRows || columns > bounds.tableColumns) return { file, problem: 'tooLarge' }
  const ragged = rows.findIndex((row) => row.length > columns)
  return ragged === -1
    ? undefined
    : { file, problem: 'raggedRow', row: ragged + 1, cells: rows[ragged]?.length ?? 0, columns }
}
