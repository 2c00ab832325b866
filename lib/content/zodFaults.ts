import type { z } from 'zod'
import type { BodyFault } from './body'
import type { FaultCode, FaultValues } from './faultCodes'
import { exampleLine } from './exampleLine'
import { kindNames, otherNames } from './knownFields'
import { articleKinds } from './model'
import { findNearest } from './nearest'
import { quoteLine } from './quoteLine'
import type { ReadYaml } from './readYaml'

type Issue = z.core.$ZodIssue

/** What the fields of a file are called, by where they stand. */
export type FieldNames = (path: readonly PropertyKey[]) => readonly string[]

function pathOf(issue: Issue): (string | number)[] {
  return issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
}

/** The fault of a field that the schema does not know. */
function unknownField(name: string, known: readonly string[]): { code: FaultCode; values: FaultValues } {
  const other = otherNames[name.toLowerCase()]
  const near = findNearest(name, known) ?? (other && known.includes(other) ? other : undefined)
  return near
    ? { code: 'misspeltField', values: { found: name, fix: near } }
    : { code: 'unknownField', values: { found: name, fix: known.join(', ') } }
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'map' : 'text'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (held, part) => (held !== null && typeof held === 'object' ? (held as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  )
}

const spelledOut: ReadonlySet<FaultCode> = new Set([
  'dateWithoutZone',
  'dateWithoutTime',
  'impossibleDate',
  'unreadableDate',
])

/** Adds the line to write instead: the line as it stands with the right value in it, or an example. */
function completeValues(code: FaultCode, values: FaultValues & { field: string }, line: string): FaultValues {
  const { field, found = '', fix } = values
  if (code === 'unknownKind') {
    const near = findNearest(String(found), articleKinds) ?? kindNames[String(found).trim()]
    return near ? { ...values, near: 'yes', suggestion: near } : { near: 'no', suggestion: '', ...values }
  }
  if (fix === undefined) {
    const example = code === 'missingAlt' ? 'alt: "…"' : exampleLine(field)
    return { ...values, fix: example }
  }
  if (!spelledOut.has(code)) return values
  const whole = line.includes(String(found)) ? line.replace(String(found), String(fix)) : `${field}: ${fix}`
  return { ...values, fix: whole }
}

/**
 * Says zod's issues as faults at their places. A required field whose name is misspelt is said once.
 * @param original the spelling of a top-level field in the file, where it was settled.
 */
export function zodFaults(issues: readonly Issue[], yaml: ReadYaml, names: FieldNames, original: (field: string) => string): BodyFault[] {
  const misspelt = new Set<string>()
  const faults: BodyFault[] = []
  const inFile = (path: (string | number)[]) => path.map((part, index) => (index === 0 && typeof part === 'string' ? original(part) : part))
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    for (const key of issue.keys) {
      const path = [...pathOf(issue), key]
      const fault = unknownField(key, names(issue.path))
      if (fault.code === 'misspeltField') misspelt.add([...pathOf(issue), fault.values.fix].join('.'))
      faults.push({ ...yaml.placeOfKey(inFile(path)), ...fault })
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
      faults.push({ ...place, code: 'missingField', values: { field, fix: exampleLine(field) } })
    } else {
      const expected = issue.code === 'invalid_type' ? String(issue.expected) : 'text'
      const wanted = expected === 'string' ? 'text' : expected === 'array' ? 'list' : expected === 'object' ? 'map' : 'text'
      const isTorn = wanted === 'text' && typeOf(value) === 'map'
      faults.push(
        isTorn
          ? { ...place, code: 'unquotedColon', values: { field, found: line, fix: quoteLine(line) } }
          : { ...place, code: 'wrongType', values: { field, expected: wanted, actual: typeOf(value), found: line, fix: exampleLine(field) } },
      )
    }
  }
  return faults
}
