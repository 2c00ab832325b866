import type { Mention } from './checked'
import { parseCsv } from './csv'
import { readTableBytes } from './readTableBytes'

/** Letters of all tables of one article by which it is found; what stands behind them is not. */
const longest = 200_000

/** Sets cells apart: no number goes on in the next cell. */
const apart = ' · '

function readText(contentDir: string, file: string): string {
  const bytes = readTableBytes(contentDir, file)
  const table = bytes && parseCsv(bytes)
  if (!table) return ''
  return [table.head, ...table.rows].map((row) => row.filter(Boolean).join(apart)).join('\n')
}

/** What stands in the CSV tables that a text shows, a row a line; empty where it shows none that can be read. */
export function tableTexts(contentDir: string, mentions: readonly Mention[]): string {
  const files = mentions.flatMap((each) => (each.what === 'media' && each.as === 'table' ? [each.file] : []))
  return [...new Set(files)]
    .map((file) => readText(contentDir, file))
    .join('\n')
    .slice(0, longest)
}
