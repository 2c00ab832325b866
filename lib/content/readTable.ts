import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DataTable, parseCsv } from './csv'
import { contentDir } from './places'

/**
 * Reads a CSV of `media/`, in whatever encoding and with whatever separator the newsroom's spreadsheet wrote it.
 * @returns undefined where the file is gone or holds no table
 */
export async function readTable(file: string): Promise<DataTable | undefined> {
  const path = join(/*turbopackIgnore: true*/ contentDir(), 'media', file)
  // A disk may spell a name in decomposed letters.
  const bytes = await readFile(path).catch(() => readFile(path.normalize('NFD'))).catch(() => undefined)
  return bytes && parseCsv(bytes)
}
