import type { BodyFault } from '@/lib/content/faults/fault'
import { quoteLine, quoteScalar } from './quoteLine'

export type TidyYaml = {
  text: string
  /** By line (from 0): how many columns further right things stand than in the file. */
  shifts: Map<number, number>
  faults: BodyFault[]
}

const marks = /^[\u200b-\u200f\u061c\u2060]+/
const tightKey = /^( *(?:- +)?[A-Za-z]+)([:：])(?=\S)(?!\/\/)/
const plainField = /^( *)((?:- +)?)([A-Za-z]+:[ \t]+)(\S.*)$/
/** Fields that take a list of words, with nothing on their own line. */
const listField = /^(?:topics|summary|authors|related|aliases|source):\s*$/i
const tightItem = /^( *)(?:[–—−•·▪●]\s*|-(?=[^\s-]))(\S.*)$/
const plainItem = /^( *- +)([^\s-].*)$/
const special = /^["'[{]/

/** Whether a plain value would end or be torn apart in YAML: `: `, a colon at its end. */
function isTorn(value: string): boolean {
  return /:(?:\s|$)/.test(value)
}

/**
 * Forgives what does no harm in a line of YAML (marks of direction before a field, no space after its colon, spaces
 * that do not break) and mends what does after noting it as a fault, so that the other faults can be said too.
 * @param knows whether a word is a field, so that `title:نص` is one and `http:x` is not.
 */
export function tidyYaml(yaml: string, firstLine: number, knows: (field: string) => boolean): TidyYaml {
  const shifts = new Map<number, number>()
  const faults: BodyFault[] = []
  let blockIndent: number | undefined
  let isInList = false
  const all = yaml.split('\n')
  // Where the first field alone is indented, YAML ends after it.
  const firstField = all.findIndex((line) => /^ +[A-Za-z]+[:：]/.test(line) || /^[^\s#]/.test(line))
  const leavesEdge = all.slice(firstField + 1).some((line) => /^[A-Za-z]+[:：]/.test(line))
  const lines = all.map((written, index) => {
    let line = written
    const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
    // Lines of a block scalar are text, whatever they look like.
    if (blockIndent !== undefined) {
      if (line.trim() === '' || indent.length > blockIndent) return line
      blockIndent = undefined
    }
    const fail = (column: number, code: BodyFault['code'], values: BodyFault['values']) =>
      faults.push({ line: firstLine + index, column, code, values })
    if (indent.includes('\t') && line.trim() !== '') {
      const fix = line.replace(/^[ \t]+/, (tabs) => tabs.replaceAll('\t', '  '))
      fail(indent.indexOf('\t') + 1, 'tabIndent', { found: line.trim(), fix })
      shifts.set(index, fix.length - line.length)
      line = fix
    }
    const first = index === firstField && indent.length > 0 && leavesEdge ? indent.length : 0
    if (first > 0 && !indent.includes('\t')) {
      fail(1, 'badIndent', { found: line.trim(), fix: line.trim() })
      line = line.trimStart()
      shifts.set(index, -first)
    }
    if (/^[A-Za-z]/.test(line)) isInList = listField.test(line)
    const [, edge = '', words = ''] = (isInList && tightItem.exec(line)) || []
    if (words !== '') {
      const fix = `${edge}- ${isTorn(words) ? quoteScalar(words) : words}`
      fail(edge.length + 1, 'tightItem', { found: line.trim(), fix })
      shifts.set(index, fix.length - line.length)
      line = fix
    }
    const hidden = marks.exec(line)?.[0].length ?? 0
    if (hidden > 0) {
      line = line.slice(hidden)
      shifts.set(index, -hidden)
    }
    line = line
      .replace(/^([ ]*[A-Za-z]+[:：])\u00a0/, '$1 ')
      .replace(/^[ \u00a0]+/, (blank) => ' '.repeat(blank.length))
    const tight = tightKey.exec(line)
    if (tight && knows((tight[1] ?? '').replace(/^ *(?:- +)?/, ''))) {
      line = `${tight[1]}: ${line.slice(tight[0].length)}`
      shifts.set(index, (shifts.get(index) ?? 0) + 1)
    } else line = line.replace(/^( *[A-Za-z]+)：/, '$1:')
    const field = plainField.exec(line)
    const value = field?.[4] ?? ''
    if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(value)) blockIndent = indent.length
    else if (field && knows((field[3] ?? '').replace(/:\s*$/, ''))) {
      const column = line.length - value.length + 1 - (shifts.get(index) ?? 0)
      const report = (code: BodyFault['code'], values: BodyFault['values']) => fail(column, code, values)
      const mended =
        mendOpen(value, line.trim(), { all, index }, report) ?? mendValue(value, line.trim(), report)
      if (mended !== undefined) line = line.slice(0, line.length - value.length) + mended
    } else if (!field)
      line = mendItem(line, (column, code, values) => fail(column - (shifts.get(index) ?? 0), code, values))
    return line
  })
  return { text: lines.join('\n'), shifts, faults }
}

const isField = (line = '') => /^[A-Za-z]+:/.test(line)

/** A value in quotes or brackets may go on over several lines; one that runs into the next field was never closed. */
function mendOpen(
  value: string,
  line: string,
  { all, index }: { all: readonly string[]; index: number },
  fail: (code: BodyFault['code'], values: BodyFault['values']) => void,
): string | undefined {
  const close = value[0] === '[' ? ']' : '}'
  if (/^[[{]/.test(value) && !value.includes(close) && isField(all[index + 1] ?? 'end:')) {
    fail('yamlSyntax', { found: line, fix: `${line}${close}` })
    return `${value}${close}`
  }
  const quote = value[0]
  if ((quote !== '"' && quote !== "'") || value.slice(1).includes(quote)) return undefined
  let end = index + 1
  while (end < all.length && !all[end]?.includes(quote) && !isField(all[end])) end++
  if (end < all.length && !isField(all[end])) return undefined
  const fix = quoteLine(line)
  fail('unclosedQuote', { found: line, fix })
  return fix.slice(fix.indexOf(':') + 1).trim()
}

/** An item of a list that YAML would read as something else than its words. */
function mendItem(
  line: string,
  fail: (column: number, code: BodyFault['code'], values: BodyFault['values']) => void,
): string {
  const [, head = '', value = ''] = plainItem.exec(line) ?? []
  // An item with fields of its own is not one text.
  if (value === '' || isTorn(value)) return line
  const mended = mendValue(value, line.trim(), (code, values) => fail(head.length + 1, code, values))
  return mended === undefined ? line : head + mended
}

/** The part of a value that begins with a bracket, up to the bracket that closes it. */
function readBrackets(value: string): string | undefined {
  let depth = 0
  let quote = ''
  let before = ''
  for (let place = 0; place < value.length; place++) {
    const letter = value.charAt(place)
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (/["']/.test(letter) && /[[{,:]/.test(before)) quote = letter
    else if (/[[{]/.test(letter)) depth++
    else if (/[\]}]/.test(letter) && --depth === 0) return value.slice(0, place + 1)
    if (letter.trim() !== '') before = letter
  }
  return undefined
}

/** Whether YAML ends a value at its closing quote or bracket although words follow: «"كلمة" ثم كلام», «[عاجل] نص». */
function endsEarly(value: string): boolean {
  const whole = /^[[{]/.test(value)
    ? readBrackets(value)
    : /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0]
  return whole !== undefined && /^\s*[^\s#,]/.test(value.slice(whole.length))
}

function mendValue(
  value: string,
  line: string,
  fail: (code: BodyFault['code'], values: BodyFault['values']) => void,
): string | undefined {
  const fix = quoteLine(line)
  const quoted = fix.slice(line.length - value.trimEnd().length).trim()
  const bare = value.trimEnd()
  if (special.test(bare)) {
    if (!endsEarly(bare)) return undefined
    const whole = /^[[{]/.test(bare) ? readBrackets(bare) : undefined
    if (whole !== undefined && /^[\]}\s]+$/.test(bare.slice(whole.length))) {
      // A bracket too many.
      fail('yamlSyntax', { found: line, fix: line.slice(0, line.length - bare.length) + whole })
      return whole
    }
    fail('needsQuotes', { found: line, fix: fixWhole(line, bare) })
    return fixWhole('', bare)
  }
  if (/^[*@`%&!|>]/.test(bare) || /^[-?] /.test(bare)) {
    fail('needsQuotes', { found: line, fix })
    return quoted
  }
  const hash = /(?:^| )#(?=[\p{L}\p{N}_])/u.exec(bare)
  if (hash) {
    fail('hashCutsText', { found: line, fix })
    return quoted
  }
  if (isTorn(bare.replace(/ #.*$/, ''))) {
    fail('unquotedColon', { found: line, fix })
    return quoted
  }
  return undefined
}

/** A value that holds quotes of its own, in the other kind of quotes, after its key. */
function fixWhole(line: string, value: string): string {
  const key = line === '' ? '' : line.slice(0, line.length - value.length)
  const bare = /^'(.*)'$/s.exec(value)?.[1] ?? value
  return `${key}${quoteScalar(bare)}`
}
