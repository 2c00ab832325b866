import { availableParallelism } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import { translatorOf } from '../i18n/translator'
import { nameInContent } from '../lib/content/source/mediaName'
import { contentDir } from '../lib/content/source/places'
import { placeMessage, sayCount, sayFault, sayUnknownFile } from '../lib/content/faults/sayFault'
import type { Edition } from '../lib/edition'
import { readCommandLine } from './commandLine'
import { checkContent } from '../lib/content/sync/checkContent'
import { localeOf } from './localeOf'

/** A fault of an article, a settings file or a file of messages, in words. */
type SaidFault = { file: string; line: number; column: number; message: string }

/** Where words of the interface are used. */
const sourceDirs = [
  ...['app', 'components', 'lib', 'i18n', 'scripts'],
  ...['proxy.ts', 'instrumentation.ts', 'server.ts'],
]

/** A file as it is named on the command line, as a path below the content folder. */
function belowContent(name: string, folder: string): string {
  const fromHere = relative(folder, resolve(name))
  const path = fromHere.startsWith('..') || isAbsolute(fromHere) ? name : fromHere
  return nameInContent(path.replaceAll('\\', '/'))
}

async function listMessageFaults(locale: Edition): Promise<SaidFault[]> {
  // Opens the compiler: who checks one file before a commit must not wait for that.
  const [{ checkMessages }, { sayMessageFault }] = await Promise.all([
    import('./checkMessages'),
    import('./messages/sayMessageFault'),
  ])
  return checkMessages({ messagesDir: 'messages', sourceDirs }).map(({ path, ...fault }) => ({
    file: path.replaceAll('\\', '/'),
    ...fault,
    message: sayMessageFault({ path, ...fault }, locale),
  }))
}

async function run(): Promise<number> {
  const locale = localeOf(process.env)
  const t = translatorOf(locale, 'check.help')
  const { values, positionals } = readCommandLine(
    { json: { type: 'boolean' } },
    {
      locale,
      command: 'npm run check',
      about: t('about'),
      words: t('words'),
      options: { json: { about: t('json') } },
    },
  )
  const folder = contentDir()
  const asked = positionals.map((name) => belowContent(name, folder))
  const { faults, checked, unknown } = await checkContent(folder, {
    files: asked.length > 0 ? new Set(asked) : undefined,
    workers: availableParallelism(),
  })
  const said: SaidFault[] = faults.map((fault) => ({ ...fault, message: sayFault(fault, locale) }))
  if (asked.length === 0) said.push(...(await listMessageFaults(locale)))
  const files = new Set(said.map(({ file }) => file)).size
  if (values.json) process.stdout.write(`${JSON.stringify({ faults: said, checked, unknown }, null, 2)}\n`)
  else {
    for (const fault of said) process.stdout.write(`${placeMessage(fault, fault.message)}\n`)
    for (const file of unknown) process.stdout.write(`${sayUnknownFile(file, locale)}\n`)
    process.stdout.write(`${sayCount(said.length, said.length === 0 ? checked : files, locale)}\n`)
  }
  return said.length + unknown.length > 0 ? 1 : 0
}

process.exitCode = await run()
