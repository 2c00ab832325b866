import Papa from 'papaparse'
import { cleanText } from '../arabic/cleanText'
import { bounds } from './bounds'
import { decodeText } from './decodeText'

/** A table as it is shown: the names of its columns, and rows of as many cells. */
export type DataTable = { head: string[]; rows: string[][] }

/** UTF-16 as spreadsheets write it («Unicode text»): little-endian unless its mark, or the place of its noughts, says otherwise. */
function decodeUtf16(bytes: Buffer): string {
  const isBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] !== 0)
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes)
}

/**
 * The rows of a CSV as spreadsheets write it: UTF-8 with or without its mark, UTF-16 or Windows-1256, separated by
 * commas, semicolons or tabs; quoted cells may hold line breaks. Blank rows are kept, empty, so that a row's number is
 * the spreadsheet's own.
 * @returns undefined where the bytes hold no text
 */
export function listCsvRows(bytes: Buffer): string[][] | undefined {
  return readCsv(bytes)?.rows
}

/** Excel's own first line, which no reader sees. */
const separatorLine = /^\ufeff?sep=(.)\r?\n/i

/** The rows of `listCsvRows`, and the row (from 1) in which a quotation mark opens that is never closed. */
export function readCsv(bytes: Buffer): { rows: string[][]; openQuote: number | undefined } | undefined {
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'binary') return undefined
  const text = decoded.encoding === 'utf-16' ? decodeUtf16(bytes) : decoded.text
  const [line = '', delimiter] = separatorLine.exec(text) ?? []
  const { data, errors } = Papa.parse<string[]>(cleanText(text.slice(line.length)).replace(/\n+$/, ''), {
    delimiter,
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  const rows = data.map((row) => {
    const cells = row.map((cell) => cell.trim().normalize('NFC'))
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  })
  return { rows, openQuote: open && (open.row ?? 0) + 1 }
}

/**
 * A CSV as a table. All rows are as long as the longest: what is missing is an empty cell, in the head too, so that
 * nothing that stands in the file is lost.
 * @returns undefined where the bytes hold no text or no row under a head, or more than a table may
 */
export function parseCsv(bytes: Buffer): DataTable | undefined {
  if (bytes.length > bounds.tableBytes) return undefined
  const filled = listCsvRows(bytes)?.filter((row) => row.length > 0)
  if (!filled || filled.length < 2) return undefined
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  // Before any row is made as long as the longest: the two together are what fills the memory.
  if (filled.length > bounds.tableRows || width > bounds.tableColumns) return undefined
  const [head = [], ...rows] = filled.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? ''),
  )
  return { head, rows }
}
