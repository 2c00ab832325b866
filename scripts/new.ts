import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { translatorOf } from '../i18n/translator'
import { type Edition, editions } from '../lib/edition'
import { contentDir } from '../lib/content/source/places'
import { readSource } from '../lib/content/source/readSource'
import { checkSettings } from '../lib/content/settings/settings'
import { readCommandLine } from './commandLine'
import { draftArticle, type DraftFault } from './draftArticle'
import { localeOf } from './localeOf'

const locale = localeOf(process.env)
const t = translatorOf(locale, 'newArticle')

function sayDraftFault(fault: DraftFault): string {
  if (fault.problem === 'section')
    return t('unknownSection', { section: fault.found, sections: fault.known.join(', ') })
  if (fault.problem === 'slug') return t('badSlug', { slug: fault.found, fix: fault.fix })
  return t('needsTitle')
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

async function run(): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = readCommandLine(
    { edition: text, section: text, slug: text, title: text },
    {
      locale,
      command: 'npm run new',
      about: t('help.about'),
      options: {
        edition: { value: 'EDITION', about: t('help.edition') },
        section: { value: 'SECTION', about: t('help.section') },
        slug: { value: 'SLUG', about: t('help.slug') },
        title: { value: 'TITLE', about: t('help.title') },
      },
    },
  )
  const edition = (values.edition ?? 'ar') as Edition
  if (!editions.includes(edition)) return fail(t('unknownEdition', { edition }))
  const folder = contentDir()
  const { settings } = checkSettings((name) => {
    const source = readSource(folder, name)
    return Array.isArray(source) ? undefined : source.text
  })
  const sections = settings.sections.map(({ id }) => id)
  const canAsk = process.stdin.isTTY
  const title = values.title ?? (canAsk ? await ask(t('askTitle')) : '')
  const section =
    values.section ?? (canAsk ? await ask(t('askSection', { sections: sections.join(', ') })) : '')
  const draft = draftArticle(
    { edition, section, title, slug: values.slug },
    { sections, timeZone: settings.site.timeZone, now: Date.now(), text: t('text') },
  )
  if ('problem' in draft) return fail(sayDraftFault(draft))
  const path = join(folder, draft.file)
  if (existsSync(path)) return fail(t('taken', { file: draft.file }))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, draft.source, { flag: 'wx' })
  process.stdout.write(`${t('made', { file: draft.file })}\n`)
  return 0
}

process.exitCode = await run()
