import { readFile } from 'node:fs/promises'
import { findOnDisk } from '../media/findOnDisk'
import { type DataTable, parseCsv } from './csv'

/**
 * Reads a CSV of `media/`, in whatever encoding and with whatever separator the newsroom's spreadsheet wrote it.
 * @returns undefined where the file is gone or holds no table
 */
export async function readTable(file: string): Promise<DataTable | undefined> {
  const bytes = await readFile(findOnDisk(file)).catch(() => undefined)
  return bytes && parseCsv(bytes)
}
