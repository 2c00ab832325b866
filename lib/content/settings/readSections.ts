import { z } from 'zod'
import { list, commas, oneOf, optional } from '@/lib/content/frontMatter/fields'
import { pigments, type Section } from '@/lib/model/model'
import { readEntries, type Tell } from './readSettingFile'
import { bilingual, maybeBilingual, sectionId } from './settingFields'
import { makeFault } from '@/lib/content/faults/fault'

const section = z.strictObject({
  id: sectionId,
  name: bilingual,
  pigment: optional(oneOf(pigments)),
  description: maybeBilingual,
  aliases: list(sectionId, commas),
})

const names = (path: readonly PropertyKey[]) =>
  path.length > 1 ? ['ar', 'en'] : ['id', 'name', 'pigment', 'description', 'aliases']

/** `sections.yaml`: the sections in the order of the front. Without a pigment of its own a section takes the next. */
export function readSections(source: string | undefined, lastGood: Section[], report: Tell): Section[] {
  if (source === undefined) {
    report(makeFault('sections.yaml', { line: 1, column: 1 }, 'missingSettings', { found: 'sections.yaml' }))
    return lastGood
  }
  const entries = readEntries('sections.yaml', source, section, names, report)
  return (
    entries?.map((entry, index) => ({
      ...entry,
      pigment: entry.pigment ?? pigments[index % pigments.length] ?? 'tin',
    })) ?? lastGood
  )
}
