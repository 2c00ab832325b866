import Papa from 'papaparse'
import { decodeText } from './decodeText'

/** A table as it is shown: the names of its columns, and rows of as many cells. */
export type DataTable = { head: string[]; rows: string[][] }

/**
 * Reads a CSV as spreadsheets write it: UTF-8 with or without its mark or Windows-1256, separated by commas, semicolons
 * or tabs. Rows are as long as the head: what is missing is empty, what is too much is dropped.
 * @returns undefined where the bytes hold no text or no row under a head
 */
export function parseCsv(bytes: Buffer): DataTable | undefined {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) return undefined
  const { data } = Papa.parse<string[]>(decoded.text.trim(), { skipEmptyLines: 'greedy' })
  const [head, ...rows] = data.map((row) => row.map((cell) => cell.trim().normalize('NFC')))
  if (!head || rows.length === 0) return undefined
  return { head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) }
}
