import { availableParallelism } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contentDir } from '../lib/content/places'
import { sayCount, sayFault, sayUnknownFile } from '../lib/content/sayFault'
import { checkContent } from './checkContent'
import { localeOf } from './localeOf'

/** A file as it is named on the command line, as a path below the content folder. */
function belowContent(name: string, folder: string): string {
  const fromHere = relative(folder, resolve(name))
  const path = fromHere.startsWith('..') || isAbsolute(fromHere) ? name : fromHere
  return path.replaceAll('\\', '/').normalize('NFC')
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const locale = localeOf(process.env)
  const folder = contentDir()
  const asked = positionals.map((name) => belowContent(name, folder))
  const { faults, checked, unknown } = await checkContent(folder, {
    files: asked.length > 0 ? new Set(asked) : undefined,
    workers: availableParallelism(),
  })
  const files = new Set(faults.map(({ file }) => file)).size
  if (values.json) {
    const said = faults.map((fault) => ({ ...fault, message: sayFault(fault, locale) }))
    process.stdout.write(`${JSON.stringify({ faults: said, checked, unknown }, null, 2)}\n`)
  } else {
    for (const fault of faults)
      process.stdout.write(`${fault.file}:${fault.line}:${fault.column}  ${sayFault(fault, locale)}\n`)
    for (const file of unknown) process.stdout.write(`${sayUnknownFile(file, locale)}\n`)
    process.stdout.write(`${sayCount(faults.length, faults.length === 0 ? checked : files, locale)}\n`)
  }
  return faults.length + unknown.length > 0 ? 1 : 0
}

process.exitCode = await run()
