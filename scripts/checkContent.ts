import { existsSync } from 'node:fs'
import { articlePath, standingPath } from '../lib/address/pages'
import { authorNames } from '../lib/content/references/authorNames'
import { type Addressed, checkAddresses, takenBySite } from '../lib/content/references/checkAddresses'
import type { JudgedFile } from '../lib/content/sync/threads/fileTasks'
import { checkAll } from '../lib/content/sync/threads/checkPool'
import { type ContentFile, listContent } from '../lib/content/source/contentFiles'
import { type ContentFault, contentFaultOf } from '../lib/content/references/contentFaultOf'
import { fillExamples, findExampleNames } from '../lib/content/references/fillExamples'
import { leftoverFault } from '../lib/content/source/leftoverFault'
import type { Fault } from '../lib/content/faults/fault'
import type { MediaFile } from '../lib/model/model'
import { nameMedia } from '../lib/content/references/mediaNames'
import { findNameFaults, findPassedLinks } from '../lib/content/source/nameFaults'
import { siteUrl } from '../lib/content/source/places'
import { readSettingText, unlessUnread } from '../lib/content/settings/settingText'
import { checkRedirects, type RedirectLookups } from '../lib/content/references/checkRedirects'
import { checkReferences } from '../lib/content/references/checkReferences'
import { checkShortIds, type ShortIdClaim } from '../lib/content/references/checkShortIds'
import { checkSettings, type Settings } from '../lib/content/settings/settings'
import { readRedirects } from '../lib/content/redirects/readRedirects'
import { findRoot } from '../lib/content/source/openInside'
import { endingOf } from '../lib/content/source/media/kinds'
import { type MediaFault, probeMedia } from '../lib/content/source/media/probe'
import type { Mentioning } from '../lib/content/mention'
import { makeFault } from '../lib/content/faults/fault'

export type ContentReport = {
  faults: Fault[]
  /** How many files were looked into. */
  checked: number
  /** Files that were asked for and are not there. */
  unknown: string[]
}

type Measured = MediaFile | MediaFault | ContentFault

/** What the whole newspaper holds, as far as one file can name it. */
type Holdings = {
  mentioning: Mentioning[]
  addressed: Addressed[]
  shortIds: ShortIdClaim[]
  sections: Map<string, string[]>
  pages: Set<string>
  aliases: Set<string>
  /** Addresses of articles that were withdrawn. */
  retracted: Set<string>
}

function hold(holdings: Holdings, checked: Exclude<JudgedFile['checked'], { outcome: 'broken' }>): void {
  const { mentions } = checked
  if (checked.outcome === 'urgent') {
    holdings.mentioning.push({ file: checked.file, edition: checked.edition, mentions })
    return
  }
  const it = checked.outcome === 'article' ? checked.article : checked.page
  const { file, edition, slug } = it
  const aliases = mentions.flatMap((mention) => (mention.what === 'alias' ? [mention] : []))
  const path = checked.outcome === 'article' ? articlePath(checked.article) : standingPath(edition, slug)
  holdings.mentioning.push({ file, edition, mentions })
  holdings.addressed.push({ file, path, aliases })
  if (checked.outcome === 'article' && checked.article.retracted) holdings.retracted.add(path)
  for (const mention of mentions)
    if (mention.what === 'shortId') holdings.shortIds.push({ file, claim: mention })
  for (const alias of aliases) holdings.aliases.add(alias.path)
}

/** Every file of the folder exists for a reference, a broken one too: its own faults are enough. */
function holdName(holdings: Holdings, file: string): void {
  const [edition = '', folder = '', name = ''] = file.split('/')
  const slug = name.replace(/\.mdx$/, '')
  if (folder === 'urgent') return
  if (folder === 'pages') holdings.pages.add(`${edition}/${slug}`)
  else {
    const key = `${edition}/${slug}`
    holdings.sections.set(key, [...(holdings.sections.get(key) ?? []), folder])
  }
}

async function measureMentioned(
  root: string,
  media: Map<string, string>,
  mentioning: Mentioning[],
): Promise<Map<string, Measured>> {
  const named = new Set(
    mentioning.flatMap(({ mentions }) =>
      [...mentions].flatMap((mention) => (mention.what === 'media' ? [mention.file] : [])),
    ),
  )
  const known = new Map<string, Measured>()
  for (const file of named) {
    const onDisk = media.get(file)
    if (onDisk === undefined) continue
    const probed = await probeMedia(root, file, onDisk)
    const isOther = 'problem' in probed && endingOf(file) !== 'vtt'
    const fault = isOther ? undefined : contentFaultOf(root, { file, onDisk: `media/${onDisk}` })
    known.set(file, fault ?? probed)
  }
  return known
}

/** Those of sorted paths that begin so. */
function listBeginning(sorted: readonly string[], beginning: string): string[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; sorted[at]?.startsWith(beginning) && found.length < 2000; at++)
    found.push(sorted[at] ?? '')
  return found
}

function lookupsOf(
  holdings: Holdings,
  settings: Settings,
  media: Map<string, Measured>,
  files: readonly string[],
): RedirectLookups {
  const oldIds = new Map(settings.sections.map(({ id, aliases }) => [id, aliases]))
  const sectionIds = new Set(settings.sections.flatMap(({ id, aliases }) => [id, ...aliases]))
  return {
    sectionsOf: (edition, slug) =>
      (holdings.sections.get(`${edition}/${slug}`) ?? []).flatMap((id) => [id, ...(oldIds.get(id) ?? [])]),
    hasPage: (edition, slug) => holdings.pages.has(`${edition}/${slug}`),
    hasAlias: (path) => holdings.aliases.has(path),
    hasSection: (id) => sectionIds.has(id),
    authorNamed: authorNames(settings.authors),
    listFiles: (beginning) => listBeginning(files, beginning),
    mediaNamed: nameMedia(() => files.filter((file) => file.startsWith('media/'))),
    authorIds: new Set(settings.authors.flatMap(({ id, aliases }) => [id, ...aliases])),
    isRetracted: (path) => holdings.retracted.has(path),
    getMedia: (file) => media.get(file),
  }
}

const byPlace = (a: Fault, b: Fault) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

/**
 * Checks a content folder as a whole; every fault of every file in one run.
 * @param files where only the faults of some files are asked for, their paths below the folder.
 */
export async function checkContent(
  folder: string,
  { files, workers }: { files: ReadonlySet<string> | undefined; workers: number },
): Promise<ContentReport> {
  const root = findRoot(folder)
  const listed = listContent(root)
  const faults: Fault[] = []
  const tell = (fault: Fault) => void faults.push(fault)
  const tellAll = (found: Iterable<Fault>) => {
    for (const fault of found) tell(fault)
  }
  const read = (name: string) => readSettingText(root, name, tell)
  const { settings, faults: settingFaults, mentioning } = checkSettings(read)
  const redirects = unlessUnread(read('redirects.yaml'), undefined, (text) =>
    readRedirects(text, siteUrl() ?? settings.site.url, tell),
  )
  tellAll(settingFaults)
  const texts = [...listed.values()].filter(({ kind }) => kind === 'text')
  const holdings: Holdings = {
    mentioning: [...mentioning],
    addressed: [],
    shortIds: [],
    sections: new Map(),
    pages: new Set(),
    aliases: new Set(),
    retracted: new Set(),
  }
  for (const { file } of texts) holdName(holdings, file)
  for (const { file, kind, passedOver } of listed.values()) {
    if (kind === 'leftover') faults.push(leftoverFault(file))
    if (passedOver !== undefined)
      faults.push(makeFault(file, { line: 1, column: 1 }, 'spelledTwice', { bytes: passedOver }))
  }
  tellAll(findNameFaults(listed.values()))
  if (existsSync(folder)) tellAll(findPassedLinks(folder))
  const onDisk = texts.map((text: ContentFile) => text.onDisk)
  for await (const { checked } of checkAll(onDisk, {
    task: 'judge',
    root,
    settings,
    workers,
  })) {
    tellAll(checked.faults)
    if (checked.outcome !== 'broken') hold(holdings, checked)
  }
  const below = (path: string) => path.slice('media/'.length)
  const media = new Map(
    [...listed.values()].flatMap(({ kind, file, onDisk }) =>
      kind === 'media' ? [[below(file), below(onDisk)] as const] : [],
    ),
  )
  const measured = await measureMentioned(root, media, holdings.mentioning)
  const lookups = lookupsOf(holdings, settings, measured, [...listed.keys()].sort())
  tellAll(checkReferences(holdings.mentioning, lookups))
  tellAll(checkRedirects(redirects ?? [], lookups))
  tellAll(checkAddresses(holdings.addressed, takenBySite(settings.sections)))
  tellAll(checkShortIds(holdings.shortIds))
  const examples = findExampleNames([...listed.keys()].sort(), settings.authors)
  const wanted = (files ? faults.filter(({ file }) => files.has(file)) : faults).map((fault) =>
    fillExamples(fault, examples),
  )
  const told = new Set(wanted.map(({ file }) => file))
  const unknown = [...(files ?? [])].filter((file) => !listed.has(file) && !told.has(file))
  return {
    faults: wanted.sort(byPlace),
    checked: files ? files.size - unknown.length : texts.length,
    unknown,
  }
}
