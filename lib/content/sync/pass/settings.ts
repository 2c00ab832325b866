import { type SettingFile, settingFiles } from '@/lib/content/source/contentFiles'
import { emptySettings } from '@/lib/content/settings/emptySettings'
import { siteUrl } from '@/lib/content/source/places'
import type { Fault } from '@/lib/content/faults/fault'
import { limitFaults } from '@/lib/content/faults/limitFaults'
import type { Redirect } from '@/lib/content/redirects/redirect'
import { readRedirects } from '@/lib/content/redirects/readRedirects'
import { readSettingText, unlessUnread, unread } from '@/lib/content/settings/settingText'
import { type Settings, checkSettings } from '@/lib/content/settings/settings'
import type { Named } from '@/lib/content/database/store/storeFacts'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { type PassContext, recordSeen } from './context'
import { writeGone } from './writes'

const names = ['site', 'sections', 'authors', 'topics', 'front'] as const satisfies (keyof Settings)[]

function storedNames(db: Database): { name: keyof Settings; json: string }[] {
  return prepareQuery<{ name: keyof Settings; json: string }>(
    db,
    'SELECT name, json FROM settings WHERE name IN (SELECT value FROM json_each(:names))',
  ).list({ names: JSON.stringify(names) })
}

/** The newsroom's own settings as the index holds them. */
export function storedSettings(db: Database): Settings {
  const stored = Object.fromEntries(
    storedNames(db).map(({ name, json }) => [name, JSON.parse(json) as unknown]),
  )
  return { ...emptySettings, ...(stored as Partial<Settings>) }
}

export type PassSettings = {
  before: Settings
  settings: Settings
  /** Which of them are not what they were. */
  changed: (keyof Settings)[]
  /** By file; a file without faults has an empty list. */
  faults: Map<SettingFile, Fault[]>
  /** The redirects of `redirects.yaml`; undefined where it cannot be read, and the former ones stay. */
  redirects: Redirect[] | undefined
  /** The mentions of other files in each file that can be read. */
  named: Map<SettingFile, Named[]>
}

/** Reads the newsroom's own files; what is broken in them stays as the index has it. */
function readSettings(db: Database, root: string): PassSettings {
  const before = storedSettings(db)
  const faults = new Map<SettingFile, Fault[]>(settingFiles.map((file) => [file, []]))
  const report = (fault: Fault) => faults.get(fault.file as SettingFile)?.push(fault)
  const closed = new Set<string>()
  const read = (name: string) => {
    const text = readSettingText(root, name, report)
    if (text === unread) closed.add(name)
    return text
  }
  const { settings, faults: found, mentioning } = checkSettings(read, before)
  const redirects = unlessUnread(read('redirects.yaml'), undefined, (text) =>
    readRedirects(text, siteUrl() ?? settings.site.url, report),
  )
  found.forEach(report)
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(before[name]))
  const opened = settingFiles.filter((file) => !closed.has(file))
  const named = new Map<SettingFile, Named[]>(opened.map((file) => [file, []]))
  for (const { file, edition, mentions } of mentioning)
    for (const mention of mentions) named.get(file as SettingFile)?.push({ edition, mention })
  return { before, settings, redirects, changed, faults, named }
}

/** Whether nothing of a faulty file was taken: its readers give back what they were given. */
function isAsBefore(file: string, { before, settings, redirects }: PassSettings): boolean {
  if (file === 'redirects.yaml') return redirects === undefined
  const name = names.find((known) => file === `${known}.yaml`)
  return name !== undefined && settings[name] === before[name]
}

/** Reads the newsroom's own files again where one of them changed. */
export function passSettings(pass: PassContext): PassSettings | undefined {
  const stale = pass.listStale('setting')
  const gone = pass.scope.gone.filter(({ kind }) => kind === 'setting')
  const isFirst = storedNames(pass.db).length === 0
  if (stale.length + gone.length === 0 && !isFirst) return undefined
  const read = readSettings(pass.db, pass.root)
  pass.changes.settings.push(...read.changed)
  pass.changes.closed = {
    sections: listClosed(read.before.sections, read.settings.sections),
    authors: listClosed(read.before.authors, read.settings.authors),
  }
  if ([...stale, ...gone].some(({ file }) => file === 'redirects.yaml'))
    pass.changes.settings.push('redirects')
  for (const { file } of stale) {
    const blocking = read.faults.get(file as SettingFile)?.filter(({ weight }) => weight === 'blocking') ?? []
    if (blocking.length > 0)
      pass.changes.held.push({
        file,
        stays: isAsBefore(file, read) ? 'lastGood' : 'rest',
        faults: limitFaults(blocking),
      })
  }
  pass.write(() => {
    // First, or it would take with it what is said of the absence.
    for (const { file } of gone) writeGone(pass, file)
    for (const name of names) pass.store.putSetting(name, read.settings[name])
    if (read.redirects) pass.store.putRedirects(read.redirects)
    for (const [file, faults] of read.faults) pass.store.putFaults(file, 'check', limitFaults(faults))
    for (const [file, named] of read.named) pass.store.putMentions(file, named)
    for (const found of stale) recordSeen(pass, found, '', read.named.has(found.file as SettingFile))
  })
  return read
}

/** The ids that stood for something before and stand for nothing now. */
function listClosed(before: { id: string }[], now: { id: string; aliases: string[] }[]): string[] {
  const known = new Set(now.flatMap(({ id, aliases }) => [id, ...aliases]))
  return before.flatMap(({ id }) => (known.has(id) ? [] : [id]))
}

/**
 * Tells the texts that have to be checked again though they are as they were: all where the clocks by which times are
 * read, or the addresses that are the site's own, changed; those of a section that came or left, a page of its name,
 * and those of no section, whose fault names the sections there are.
 */
export function findTurned({ before, settings }: PassSettings): (file: string) => boolean {
  const isReadAnew = before.site.timeZone !== settings.site.timeZone || before.site.url !== settings.site.url
  if (isReadAnew) return () => true
  const [old, now] = [before, settings].map(({ sections }) => sections.map(({ id }) => id)) as [
    string[],
    string[],
  ]
  if (old.join() === now.join()) return () => false
  const hasTurned = (id: string) => old.includes(id) !== now.includes(id)
  return (file) => {
    const [, section = '', name = ''] = file.split('/')
    if (section === 'pages') return hasTurned(name.replace(/\.mdx$/, ''))
    return hasTurned(section) || !now.includes(section)
  }
}
