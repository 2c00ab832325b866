import type { z } from 'zod'
import type { BodyFault } from '@/lib/content/faults/fault'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import { exampleInLine, exampleLine } from '@/lib/content/faults/exampleLine'
import { kindNames, nestedFields, ownNameOf } from './knownFields'
import { articleKinds } from '@/lib/model/model'
import { findNearest } from '@/lib/content/faults/nearest'
import { quoteLine } from '@/lib/content/yaml/quoteLine'
import type { ReadYaml } from '@/lib/content/yaml/readYaml'
import { valueAt } from './valueAt'

type Issue = z.core.$ZodIssue

/** The names of a file's fields, by where they stand. */
export type FieldNames = (path: readonly PropertyKey[]) => readonly string[]

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
}

/** The fault of a field that the schema does not know. */
function unknownField(
  name: string,
  known: readonly string[],
  holder: unknown,
): { code: FaultCode; values: FaultValues } {
  const other = ownNameOf(name)
  // A name that stands there already was not meant: it would stand there twice.
  const absent = known.filter((field) => valueAt(holder, [field]) === undefined)
  const near = findNearest(name, absent) ?? (other && absent.includes(other) ? other : undefined)
  return near
    ? { code: 'misspeltField', values: { found: name, fix: near } }
    : { code: 'unknownField', values: { found: name, fix: known.join(', ') } }
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'map' : 'text'
}

const spelledOut: ReadonlySet<FaultCode> = new Set([
  'dateWithoutZone',
  'dateWithoutTime',
  'impossibleDate',
  'unreadableDate',
  'hijriDate',
])

/** A line that names a picture with its `alt`; where each field has its own line, the line to add. */
function withAlt(line: string): string {
  const [, head, inside] = /^(image: *)\{(.*)\}$/.exec(line) ?? []
  if (head !== undefined && inside !== undefined)
    return `${head}{ ${inside.replace(/,? *alt: *(?:""|'')?\s*(?=,|$)/, '').trim()}, alt: "…" }`
  const [, file] = /^image: *([^{\s].*)$/.exec(line) ?? []
  return file === undefined ? 'alt: "…"' : `image: { file: ${file}, alt: "…" }`
}

/** Whether a field at the left edge belongs below one that stands there with nothing in it: `image:` and then `file: …`. */
function isUnindented(name: string, path: readonly PropertyKey[], held: unknown): boolean {
  const isEmpty = (value: unknown) => value === '' || value === null
  return (
    path.length === 0 &&
    [...nestedFields].some(([parent, inner]) => inner.includes(name) && isEmpty(valueAt(held, [parent])))
  )
}

/** A line with one of its fields by its right name. */
function renameField(line: string, from: string, to: string): string {
  const at = line.indexOf(`${from}:`)
  return at === -1 ? to : line.slice(0, at) + to + line.slice(at + from.length)
}

/** Adds the line to write instead: the line as it stands with the right value in it, or an example. */
function completeValues(code: FaultCode, values: FaultValues & { field: string }, line: string): FaultValues {
  const { field, found = '', fix } = values
  if (code === 'unknownKind') {
    const near = findNearest(String(found), articleKinds) ?? kindNames.get(String(found).trim())
    const all = { ...values, fix: articleKinds.join(', ') }
    return near
      ? { ...all, near: 'yes', suggestion: `kind: ${near}` }
      : { ...all, near: 'no', suggestion: '' }
  }
  if (code === 'missingAlt') return { ...values, fix: withAlt(line) }
  if (fix === undefined) return { ...values, fix: exampleInLine(field, String(found), line) }
  if (!spelledOut.has(code)) return values
  const whole = line.includes(String(found)) ? line.replace(String(found), String(fix)) : `${field}: ${fix}`
  return { ...values, fix: whole }
}

/**
 * Says zod's issues as faults at their places. A required field whose name is misspelt is said once.
 * @param original the spelling of a top-level field in the file, where it was settled.
 */
export function zodFaults(
  issues: readonly Issue[],
  yaml: ReadYaml,
  names: FieldNames,
  original: (field: string) => string,
): BodyFault[] {
  const misspelt = new Set<string>()
  const faults: BodyFault[] = []
  const inFile = (path: (string | number)[]) =>
    path.map((part, index) => (index === 0 && typeof part === 'string' ? original(part) : part))
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    for (const key of issue.keys) {
      const path = [...pathOf(issue), key]
      const place = yaml.placeOfKey(inFile(path))
      if (isUnindented(key, issue.path, yaml.value)) {
        const found = yaml.lineText(place.line)
        faults.push({ ...place, code: 'badIndent', values: { found, fix: `  ${found}` } })
        continue
      }
      const fault = unknownField(key, names(issue.path), valueAt(yaml.value, inFile(pathOf(issue))))
      if (fault.code === 'misspeltField') {
        const right = String(fault.values.fix)
        misspelt.add([...pathOf(issue), right].join('.'))
        faults.push({
          ...place,
          code: fault.code,
          values: { found: key, fix: renameField(yaml.lineText(place.line), key, right) },
        })
      } else faults.push({ ...place, ...fault })
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue
    const path = pathOf(issue)
    const field = String(path.findLast((part) => typeof part === 'string') ?? '')
    const place = yaml.placeOf(inFile(path))
    const line = yaml.lineOf(inFile(path))
    const value = valueAt(yaml.value, inFile(path))
    if (value === undefined && misspelt.has(path.join('.'))) continue
    if (issue.code === 'custom') {
      const { fault, values } = (issue.params ?? {}) as { fault: FaultCode; values: FaultValues }
      faults.push({ ...place, code: fault, values: completeValues(fault, { field, ...values }, line) })
    } else if (value === undefined) {
      faults.push({ ...place, code: 'missingField', values: { field, fix: exampleLine(field, path) } })
    } else {
      const expected = issue.code === 'invalid_type' ? String(issue.expected) : 'text'
      const wanted =
        expected === 'string'
          ? 'text'
          : expected === 'array'
            ? 'list'
            : expected === 'object'
              ? 'map'
              : 'text'
      const isTorn = wanted === 'text' && typeOf(value) === 'map' && !/[:-] *\{/.test(line)
      faults.push(
        isTorn
          ? { ...place, code: 'unquotedColon', values: { field, found: line, fix: quoteLine(line) } }
          : {
              ...place,
              code: 'wrongType',
              values: {
                field,
                expected: wanted,
                actual: typeOf(value),
                found: line,
                fix: typeOf(value) === 'text' ? exampleInLine(field, '', line) : exampleLine(field),
              },
            },
      )
    }
  }
  return faults
}
