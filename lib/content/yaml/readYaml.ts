import {
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { cleanText } from '@/lib/arabic/cleanText'
import { hasVisible } from '@/lib/arabic/hasVisible'
import { type BodyFault, type Place } from '@/lib/content/faults/fault'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import { indexLines, type LineIndex } from '@/lib/content/faults/lineIndex'
import { mendLine, mendStray } from './mendLine'
import { bounds } from '@/lib/content/faults/bounds'
import { tidyYaml } from './tidyYaml'
import { findDeepYaml } from './yamlDepth'

export type YamlPath = readonly (string | number)[]

/** A file of YAML in which every scalar is the text that stands there: `no`, `1.0` and `2024-01-01` are words. */
export type ReadYaml = {
  value: unknown
  faults: BodyFault[]
  /** Whether all of it could be read, so that a field that is not in `value` is not in the file. */
  isWhole: boolean
  /** Where a value stands; where it is absent, where what should hold it stands. */
  placeOf(path: YamlPath): Place
  /** Where the name of a field stands. */
  placeOfKey(path: YamlPath): Place
  /** A line of the file without its indentation. */
  lineText(line: number): string
  /** The line of the file on which a value begins, without its indentation. */
  lineOf(path: YamlPath): string
}

const entries = new WeakMap<YAMLMap, Map<unknown, Pair>>()

/** The first entry of a name: the map itself would look for it from its beginning each time. */
function entryOf(map: YAMLMap, name: unknown): Pair | undefined {
  let byName = entries.get(map)
  if (!byName) {
    byName = new Map()
    for (const item of map.items)
      if (isScalar(item.key) && !byName.has(item.key.value)) byName.set(item.key.value, item)
    entries.set(map, byName)
  }
  return byName.get(name)
}

/** YAML that stands deeper than can be read: no parser sees it. */
function leaveUnread(yaml: string, firstLine: number, deep: Place): ReadYaml {
  const lines = indexLines(yaml, firstLine)
  const place = { line: firstLine + deep.line, column: deep.column + 1 }
  const lineText = (line: number) => lines.lineText(line).trim()
  const found = lineText(place.line).slice(0, 60)
  return {
    value: undefined,
    faults: [{ ...place, code: 'tooDeep', values: { found, limit: bounds.nesting } }],
    isWhole: false,
    placeOf: () => place,
    placeOfKey: () => place,
    lineText,
    lineOf: () => lineText(place.line),
  }
}

/** Reads YAML and never throws. @param firstLine its first line's number in the file. */
export function readYaml(yaml: string, firstLine: number, knows: (field: string) => boolean): ReadYaml {
  const deep = findDeepYaml(yaml, bounds.nesting)
  return deep ? leaveUnread(yaml, firstLine, deep) : parseYaml(yaml, firstLine, knows)
}

function parseYaml(yaml: string, firstLine: number, knows: (field: string) => boolean): ReadYaml {
  const tidy = tidyYaml(yaml, firstLine, knows)
  const faults = [...tidy.faults]
  const counter = new LineCounter()
  const document = parseDocument(tidy.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const lines = indexLines(yaml, firstLine)
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { line: line - 1 + firstLine, column: Math.max(1, col - (tidy.shifts.get(line - 1) ?? 0)) }
  }
  const told = new Set(faults.map(({ line }) => line))
  // Settings know no fields by name: their readers do.
  const isFree = (field: string) => knows(field) && !knows('') && !new RegExp(`^${field}:`, 'm').test(yaml)
  for (const error of document.errors) {
    const place = placeOfError(error.code, placeAt(error.pos[0]), lines)
    if (told.has(place.line)) continue
    told.add(place.line)
    const found = lines.lineText(place.line).trim()
    const stray = mendStray(found, lines.lineText(place.line - 1).trim(), knows)
    const code = stray === undefined ? codeOf(error.code, found) : 'yamlSyntax'
    const fix =
      stray ?? (code === 'badIndent' ? indentationBefore(place.line, lines) + found : mendLine(found, isFree))
    faults.push({ ...place, code, values: { found, fix } })
  }
  const nodeAt = (path: YamlPath): unknown => {
    let node: unknown = document.contents
    let reached: unknown
    for (const part of path) {
      // A field that takes a list may hold its one item without the list.
      const next: unknown =
        typeof part === 'number' && !isSeq(node)
          ? node
          : isMap(node)
            ? entryOf(node, part)?.value
            : isSeq(node)
              ? node.items[Number(part)]
              : undefined
      if (next === undefined) break
      node = next
      reached = next
    }
    return reached
  }
  const pathPlace = (path: YamlPath): Place => {
    const node = nodeAt(path)
    return isNode(node) && node.range ? placeAt(node.range[0]) : { line: firstLine, column: 1 }
  }
  visit(document, {
    Scalar: (_, node) => {
      // The file's text is clean; what YAML's own escapes write is not yet (`\u0007`, half a pair of surrogates).
      if (typeof node.value !== 'string') return
      const value = cleanText(node.value).normalize('NFC')
      node.value = hasVisible(value) ? value : ''
    },
    Alias: (_, node) => {
      // Front matter has no anchors: `*مهم*` is emphasis that somebody meant.
      faults.push({
        ...placeAt(node.range?.[0] ?? 0),
        code: 'needsQuotes',
        values: { found: `*${node.source}`, fix: `"*${node.source}"` },
      })
      return visit.REMOVE
    },
    Map: (_, map) => {
      const seen = new Map<string, Place>()
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue
        const place = placeAt(key.range[0])
        const name = String(key.value)
        const first = seen.get(name)
        if (first)
          faults.push({ ...place, code: 'duplicateField', values: { field: name, line: first.line } })
        else seen.set(name, place)
      }
    },
  })
  return {
    value: toPlain(document),
    faults,
    isWhole: document.errors.length === 0,
    placeOf: pathPlace,
    placeOfKey(path) {
      const parent = path.length > 1 ? nodeAt(path.slice(0, -1)) : document.contents
      const name = path[path.length - 1]
      const pair = isMap(parent) ? entryOf(parent, name) : undefined
      const key = isScalar(pair?.key) ? pair.key : undefined
      return key?.range ? placeAt(key.range[0]) : pathPlace(path)
    },
    lineText: (line) => lines.lineText(line).trim(),
    lineOf: (path) => lines.lineText(pathPlace(path).line).trim(),
  }
}

/** A field that is indented below a finished value spoils that value for YAML; the field is what has to be mended. */
const strayField: ReadonlySet<ErrorCode> = new Set(['MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY'])
const indentation = /^ */

function placeOfError(code: ErrorCode, place: Place, lines: LineIndex): Place {
  const isStray = strayField.has(code) && /^ +[A-Za-z]+:/.test(lines.lineText(place.line + 1))
  return isStray ? { line: place.line + 1, column: 1 } : place
}

/** The blanks before the nearest line above that holds something. */
function indentationBefore(line: number, lines: LineIndex): string {
  for (let above = line - 1; above > 0; above--) {
    const text = lines.lineText(above)
    if (text.trim() !== '') return indentation.exec(text)?.[0] ?? ''
  }
  return ''
}

function codeOf(code: ErrorCode, line: string): FaultCode {
  if (code === 'TAB_AS_INDENT') return 'tabIndent'
  if (code === 'BAD_INDENT' || strayField.has(code))
    return /:(?:\s|$)|^-/.test(line) ? 'badIndent' : 'yamlSyntax'
  return code === 'MISSING_CHAR' && /["']/.test(line) && !/[[{]/.test(line) ? 'unclosedQuote' : 'yamlSyntax'
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown
  } catch {
    return undefined
  }
}
