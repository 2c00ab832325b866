import type { Edition } from '../edition'
import type { Mention } from './checked'
import type { Fault } from './fault'
import type { Mentioning } from './referenceLookups'
import type { Author, FrontChoice, RenamedTopic, Section, Site } from './model'
import { emptySettings } from './emptySettings'
import { readAuthors } from './settingFiles/readAuthors'
import { readFront } from './settingFiles/readFront'
import { readSections } from './settingFiles/readSections'
import { readTopics } from './settingFiles/readTopics'
import { readSite } from './settingFiles/readSite'

/** What the newsroom set down for the whole newspaper. */
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
  /** What the settings name in other files, for `checkReferences`. */
  mentioning: Mentioning[]
}

/**
 * Reads `site.yaml`, `sections.yaml`, `authors.yaml`, `topics.yaml` and `front.yaml`. Never throws: what is wrong is a fault, and what
 * cannot be used is as it was before (`lastGood`), or as if it had not been said.
 * @param read the text of a file of the content folder's root, undefined where it is not there.
 */
export function checkSettings(
  read: (name: string) => string | undefined,
  lastGood: Settings = emptySettings,
): CheckedSettings {
  const faults: Fault[] = []
  const tell = (fault: Fault) => faults.push(fault)
  const site = readSite(read('site.yaml'), lastGood.site, tell)
  const sections = readSections(read('sections.yaml'), lastGood.sections, tell)
  const mentioning: Mentioning[] = []
  const mention = (file: string, edition: Edition, mentioned: Mention) =>
    mentioning.push({ file, edition, mentions: [mentioned] })
  const authors = readAuthors(read('authors.yaml'), lastGood.authors, tell, (mentioned) =>
    mention('authors.yaml', 'ar', mentioned),
  )
  const topics = readTopics(read('topics.yaml'), lastGood.topics, tell)
  const front = readFront(read('front.yaml'), site.timeZone, lastGood.front, tell, (edition, mentioned) =>
    mention('front.yaml', edition, mentioned),
  )
  return { settings: { site, sections, authors, topics, front }, faults, mentioning }
}
