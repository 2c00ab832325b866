import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { maribDam, rivers } from './tables/rows'
import { windows1256 } from './tables/windows1256'
import { readCommandLine } from './commandLine'

readCommandLine(
  {},
  { locale: 'en', command: 'npm run tables', about: 'Writes the sample tables.', options: {} },
)

// Writes the sample tables in the two shapes in which newsrooms hold theirs: UTF-8 with commas, and what Excel in
// Arabic saves as CSV.
const media = resolve(import.meta.dirname, '..', process.env.CONTENT_DIR ?? 'content', 'media')

const plain = Papa.unparse(maribDam, { newline: '\n' })
const excel = Papa.unparse(rivers, { delimiter: ';', newline: '\r\n' })

writeFileSync(join(media, 'marib-dam.csv'), `${plain}\n`)
writeFileSync(join(media, 'rivers.csv'), windows1256(`${excel}\r\n`))
