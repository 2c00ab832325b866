import type { Edition } from '@/lib/edition'
import type { Fault } from '@/lib/content/faults/fault'
import type { Author, FrontChoice, RenamedTopic, Section, Site } from '@/lib/model/model'
import { emptySettings } from './emptySettings'
import { readAuthors } from './readAuthors'
import { readFront } from './readFront'
import { readSections } from './readSections'
import { readTopics } from './readTopics'
import { readSite } from './readSite'
import { type SettingText, unlessUnread } from './settingText'
import type { Mention, Mentioning } from '@/lib/content/mention'

/** The settings of the whole newspaper. */
export type Settings = {
  site: Site
  sections: Section[]
  authors: Author[]
  topics: RenamedTopic[]
  front: Record<Edition, FrontChoice>
}

export type CheckedSettings = {
  settings: Settings
  faults: Fault[]
  /** The mentions of other files in the settings, for `checkReferences`. */
  mentioning: Mentioning[]
}

/**
 * Reads `site.yaml`, `sections.yaml`, `authors.yaml`, `topics.yaml` and `front.yaml`. Never throws: what is wrong is a fault, and what
 * cannot be used is as it was before (`lastGood`), or as if it had not been said.
 * @param read the text of a file of the content folder's root, undefined where it is not there.
 */
export function checkSettings(
  read: (name: string) => SettingText,
  lastGood: Settings = emptySettings,
): CheckedSettings {
  const faults: Fault[] = []
  const report = (fault: Fault) => faults.push(fault)
  const mentioning: Mentioning[] = []
  const mention = (file: string, edition: Edition, mentioned: Mention) =>
    mentioning.push({ file, edition, mentions: [mentioned] })
  const readOne = <Name extends keyof Settings>(
    name: Name,
    parse: (source: string | undefined) => Settings[Name],
  ) => unlessUnread(read(`${name}.yaml`), lastGood[name], parse)

  const site = readOne('site', (source) => readSite(source, lastGood.site, report))
  const sections = readOne('sections', (source) => readSections(source, lastGood.sections, report))
  const authors = readOne('authors', (source) =>
    readAuthors(source, lastGood.authors, report, (mentioned) => mention('authors.yaml', 'ar', mentioned)),
  )
  const topics = readOne('topics', (source) => readTopics(source, lastGood.topics, report))
  const front = readOne('front', (source) =>
    readFront(source, site.timeZone, lastGood.front, report, (edition, mentioned) =>
      mention('front.yaml', edition, mentioned),
    ),
  )
  return { settings: { site, sections, authors, topics, front }, faults, mentioning }
}
