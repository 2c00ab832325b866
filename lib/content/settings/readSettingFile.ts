import type { z } from 'zod'
import { cleanText } from '@/lib/arabic/cleanText'
import { type Fault, makeFault, type Place } from '@/lib/content/faults/fault'
import { findConflicts } from '@/lib/content/body/findConflicts'
import { type FieldNames, zodFaults } from '@/lib/content/frontMatter/zodFaults'
import { stripUnknown } from './stripUnknown'
import { readYaml, type ReadYaml } from '@/lib/content/yaml/readYaml'

export type Tell = (fault: Fault) => void

/** A settings file as YAML, with its syntax faults told. One that a merge left in two versions holds no value. */
export function readSettingYaml(file: string, text: string, report: Tell): ReadYaml {
  const clean = cleanText(text).normalize('NFC')
  const conflicts = findConflicts(clean)
  const yaml: ReadYaml =
    conflicts.length === 0
      ? readYaml(clean, 1, () => true)
      : { ...readYaml('', 1, () => true), value: undefined, isWhole: false, faults: conflicts }
  for (const { code, values, ...place } of yaml.faults) report(makeFault(file, place, code, values))
  return yaml
}

/**
 * A value by its schema; what it refuses is told, and the answer is undefined. A field that the schema does not know is
 * told and left out: where all else is sound it keeps nothing from being used.
 */
export function parseSetting<Type extends z.ZodType>(
  file: string,
  yaml: ReadYaml,
  value: unknown,
  schema: Type,
  names: FieldNames,
  report: Tell,
  at: (string | number)[] = [],
): z.output<Type> | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const bare = schema.safeParse(stripUnknown(value, parsed.error.issues))
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] }))
  for (const { code, values, ...place } of zodFaults(issues, yaml, names, (field) => field)) {
    const fault = makeFault(file, place, code, values)
    report(bare.success ? { ...fault, weight: 'reference' } : fault)
  }
  return bare.data
}

/**
 * The entries of a file that is a list, each by the schema. A faulty entry is told and left out; an id that stands
 * twice is told at the second.
 */
export function readEntries<Type extends z.ZodType<{ id: string }>>(
  file: string,
  text: string,
  schema: Type,
  names: FieldNames,
  report: Tell,
  note: (entry: z.output<Type>, placeOf: (field: string) => Place) => void = () => undefined,
): z.output<Type>[] | undefined {
  const yaml = readSettingYaml(file, text, report)
  const entries = yaml.value === null || yaml.value === '' ? [] : yaml.value
  if (!Array.isArray(entries)) {
    if (yaml.faults.length === 0)
      report(
        makeFault(file, { line: 1, column: 1 }, 'wrongType', {
          field: file,
          expected: 'list',
          actual: 'text',
          found: '',
        }),
      )
    return undefined
  }
  const seen = new Map<string, number>()
  return entries.flatMap((entry: unknown, index) => {
    const parsed = parseSetting(file, yaml, entry, schema, names, report, [index])
    if (parsed === undefined) return []
    const place = yaml.placeOf([index, 'id'])
    const first = seen.get(parsed.id)
    if (first !== undefined) {
      report(makeFault(file, place, 'duplicateId', { found: parsed.id, line: first }))
      return []
    }
    seen.set(parsed.id, place.line)
    note(parsed, (field) => yaml.placeOf([index, field]))
    return [parsed]
  })
}
