import { z } from 'zod'
import { topicKey } from '@/lib/arabic/topicKey'
import { commas, list, text } from '@/lib/content/frontMatter/fields'
import type { RenamedTopic } from '@/lib/model/model'
import { parseSetting, readSettingYaml, type Tell } from './readSettingFile'
import { bilingual } from './settingFields'
import { makeFault } from '@/lib/content/faults/fault'

const file = 'topics.yaml'
const topic = z.strictObject({ name: bilingual, aliases: list(text, commas) })
const names = (path: readonly PropertyKey[]) => (path.length > 1 ? ['ar', 'en'] : ['name', 'aliases'])

/**
 * `topics.yaml`: the old names of topics that were renamed. A topic needs no entry: it is what articles carry. A faulty
 * entry is told and left out; an old name that stands twice leads to the first.
 */
export function readTopics(
  source: string | undefined,
  lastGood: RenamedTopic[],
  report: Tell,
): RenamedTopic[] {
  if (source === undefined) return []
  const yaml = readSettingYaml(file, source, report)
  const entries = yaml.value === null || yaml.value === '' ? [] : yaml.value
  if (!Array.isArray(entries)) {
    const values = { field: file, expected: 'list', actual: 'text', found: '' }
    if (yaml.faults.length === 0) report(makeFault(file, { line: 1, column: 1 }, 'wrongType', values))
    return lastGood
  }
  const seen = new Map<string, number>()
  return entries.flatMap((entry: unknown, index) => {
    const parsed = parseSetting(file, yaml, entry, topic, names, report, [index])
    if (!parsed) return []
    parsed.aliases.forEach((alias, position) => {
      const place = yaml.placeOf([index, 'aliases', position])
      const first = seen.get(topicKey(alias))
      if (first === undefined) seen.set(topicKey(alias), place.line)
      else report(makeFault(file, place, 'duplicateId', { found: alias, line: first }))
    })
    return [parsed]
  })
}
