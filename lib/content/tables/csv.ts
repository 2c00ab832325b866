import Papa from 'papaparse'
import { cleanText } from '@/lib/arabic/cleanText'
import { dropAtEnd } from '@/lib/dropAtEnd'
import { bounds } from '@/lib/content/faults/bounds'
import { decodeText } from '@/lib/content/source/decodeText'
import { findConflicts } from '@/lib/content/body/findConflicts'

/** A table as it is shown: the names of its columns, and rows of as many cells. */
export type DataTable = { head: string[]; rows: string[][] }

/** UTF-16 as spreadsheets write it («Unicode text»): little-endian unless its mark, or the place of its noughts, says otherwise. */
function decodeUtf16(bytes: Buffer): string {
  const isBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] !== 0)
  return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes)
}

/** Excel's own first line, which no reader sees. */
const separatorLine = /^\ufeff?sep=(.)\r?\n/i

type ReadCsv = {
  rows: string[][]
  /** The row, from 1, in which a quotation mark opens that is never closed. */
  openQuote: number | undefined
  /** The line, from 1, on which two versions begin that git could not merge. */
  conflict: number | undefined
}

/**
 * The rows of a CSV as spreadsheets write it: UTF-8 with or without its mark, UTF-16 or Windows-1256, separated by
 * commas, semicolons or tabs; quoted cells may hold line breaks. Blank rows are kept, empty, so that a row's number is
 * the spreadsheet's own. With them stands what makes them no sound table.
 * @returns undefined where the bytes hold no text
 */
export function readCsv(bytes: Buffer): ReadCsv | undefined {
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'binary') return undefined
  const text = decoded.encoding === 'utf-16' ? decodeUtf16(bytes) : decoded.text
  const [line = '', delimiter] = separatorLine.exec(text) ?? []
  const { data, errors } = Papa.parse<string[]>(dropAtEnd(cleanText(text.slice(line.length)), '\n'), {
    delimiter,
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  const rows = data.map((row) => {
    const cells = row.map((cell) => cell.trim().normalize('NFC'))
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  })
  return { rows, openQuote: open && (open.row ?? 0) + 1, conflict: findConflicts(text)[0]?.line }
}

/**
 * A CSV as a table. All rows are as long as the longest: what is missing is an empty cell, in the head too, so that
 * nothing that stands in the file is lost.
 * @returns undefined where the bytes hold no text or no row under a head, more than a table may, or two versions of it
 */
export function parseCsv(bytes: Buffer): DataTable | undefined {
  if (bytes.length > bounds.tableBytes) return undefined
  const read = readCsv(bytes)
  const filled = read?.rows.filter((row) => row.length > 0)
  if (!filled || filled.length < 2 || read?.conflict !== undefined) return undefined
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  // Before any row is made as long as the longest: the two together are what fills the memory.
  if (filled.length > bounds.tableRows || width > bounds.tableColumns) return undefined
  const [head = [], ...rows] = filled.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? ''),
  )
  return { head, rows }
}
