import type { z } from 'zod'
import type { BodyFault } from '@/lib/content/faults/fault'
import { isFieldName, nestedFields } from './knownFields'
import { readYaml, type YamlPath } from '@/lib/content/yaml/readYaml'
import { settleFields } from './settleFields'
import type { SplitFile } from './splitFrontMatter'
import { zodFaults } from './zodFaults'

export type Tell = (fault: BodyFault) => void

/** A file with front matter, taken apart. */
export type Parts = Extract<SplitFile, { outcome: 'split' }>

/** Front matter as read, with the way back from its fields to their places. */
export function readMatter(parts: Parts, known: readonly string[], report: Tell) {
  const yaml = readYaml(parts.yaml, parts.yamlLine, isFieldName)
  yaml.faults.forEach(report)
  const fields = settleFields(yaml.value, known)
  const names = (path: readonly PropertyKey[]) => {
    const parent = path.findLast((part) => typeof part === 'string')
    return parent === undefined ? known : (nestedFields.get(parent) ?? known)
  }
  const original = (field: string) => fields.original.get(field) ?? field
  const inFile = (path: YamlPath) => path.map((part, index) => (index === 0 ? original(String(part)) : part))
  return {
    fields,
    parse<Type extends z.ZodType>(schema: Type, value: unknown): z.output<Type> | undefined {
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed.data
      // Of front matter that is torn apart the missing fields would say nothing true.
      if (yaml.isWhole) zodFaults(parsed.error.issues, yaml, names, original).forEach(report)
      return undefined
    },
    placeOf: (path: YamlPath) => yaml.placeOf(inFile(path)),
    placeOfKey: (path: YamlPath) => yaml.placeOfKey(inFile(path)),
  }
}
