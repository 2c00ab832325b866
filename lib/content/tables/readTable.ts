import { ownPath } from '@/lib/content/source/media/ownPath'
import { readExactly } from '@/lib/content/source/media/readExactly'
import { type DataTable, parseCsv } from './csv'
import type { MediaFile } from '@/lib/model/model'

/**
 * Reads a CSV of `media/`, in whatever encoding and with whatever separator the newsroom's spreadsheet wrote it.
 * @returns undefined where the file is gone, holds other bytes than the index knows of it, or no table
 */
export async function readTable(table: MediaFile): Promise<DataTable | undefined> {
  const bytes = await readExactly(ownPath(table), table.hash).catch(() => undefined)
  return bytes && parseCsv(bytes)
}
