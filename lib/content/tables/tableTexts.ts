import { parseCsv } from './csv'
import { readInside } from '@/lib/content/source/openInside'
import type { Mention } from '@/lib/content/mention'

/** Letters of all tables of one article by which it is found; what stands behind them is not. */
const longest = 200_000

/** Sets cells apart: no number goes on in the next cell. */
const apart = ' · '

/** A disk may spell a name in decomposed letters; a table that is gone says nothing. */
function readBytes(root: string, file: string): Buffer | undefined {
  for (const spelling of [file, file.normalize('NFD')]) {
    try {
      return readInside(root, `media/${spelling}`)
    } catch {
      // Gone, spelt the other way, or out of the folder.
    }
  }
  return undefined
}

function readText(root: string, file: string): string {
  const bytes = readBytes(root, file)
  const table = bytes && parseCsv(bytes)
  if (!table) return ''
  return [table.head, ...table.rows].map((row) => row.filter(Boolean).join(apart)).join('\n')
}

/**
 * The content of the CSV tables that a text shows, a row a line; empty where it shows none that can be read.
 * @param root the content folder, as `findRoot` gives it
 */
export function tableTexts(root: string, mentions: readonly Mention[]): string {
  const files = mentions.flatMap((each) => (each.what === 'media' && each.as === 'table' ? [each.file] : []))
  return [...new Set(files)]
    .map((file) => readText(root, file))
    .join('\n')
    .slice(0, longest)
}
