import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { Author, FrontChoice, RenamedTopic, Section, Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'
import { siteUrl } from '@/lib/content/source/places'
import { emptySettings } from '@/lib/content/settings/emptySettings'
import { topicKey } from '@/lib/arabic/topicKey'
import { type Database, prepareQuery } from '@/lib/content/database/sqlite'
import { prepareStandingFaults } from '@/lib/content/database/standingFaults'

type Settings =
  | 'getSite'
  | 'listSections'
  | 'getSection'
  | 'getAuthor'
  | 'listAuthors'
  | 'findRenamedTopic'
  | 'getFrontChoice'
  | 'listFaults'
  | 'isEmbargoed'

/** The newsroom's settings. Each answer is parsed once for each state of the index. */
export function settingsQueries(db: Database): Pick<Newsroom, Settings> {
  const setting = prepareQuery<{ json: string }>(db, 'SELECT json FROM settings WHERE name = :name')
  const listFaults = prepareStandingFaults(db)
  const waiting = prepareQuery<{ file: string }>(
    db,
    'SELECT file FROM articles WHERE file = :file AND (draft = 1 OR published > :now)',
  )
  const parsed = new Map<string, { json: string; value: unknown }>()
  // A page asks for these hundreds of times, so they are read once for each stretch of work that nothing interrupts.
  // No change is announced within one: it is committed first, and told in a task of its own.
  const fresh = new Map<string, string | undefined>()

  function readJson(name: string): string | undefined {
    if (fresh.has(name)) return fresh.get(name)
    if (fresh.size === 0) queueMicrotask(() => fresh.clear())
    const json = setting.get({ name })?.json
    fresh.set(name, json)
    return json
  }

  function read<Value>(name: string, absent: Value): Value {
    const json = readJson(name)
    if (json === undefined) return absent
    const before = parsed.get(name)
    if (before?.json === json) return before.value as Value
    const value = JSON.parse(json) as Value
    parsed.set(name, { json, value })
    return value
  }

  const listSections = () => read<Section[]>('sections', emptySettings.sections)
  const listAuthors = () => read<Author[]>('authors', emptySettings.authors)
  return {
    getSite() {
      const site = read<Site>('site', emptySettings.site)
      return { ...site, url: siteUrl() ?? site.url }
    },
    listSections,
    getSection: (id) => listSections().find((section) => section.id === id),
    listAuthors,
    getAuthor: (id) => listAuthors().find((author) => author.id === id),
    findRenamedTopic(edition, key) {
      const topics = read<RenamedTopic[]>('topics', emptySettings.topics)
      const now = topics.find(({ aliases }) => aliases.some((alias) => topicKey(alias) === key))
      return now && topicKey(now.name[edition])
    },
    getFrontChoice: (edition) => read<Record<Edition, FrontChoice>>('front', emptySettings.front)[edition],
    listFaults,
    isEmbargoed: (file, now) => waiting.get({ file, now }) !== undefined,
  }
}
