import { exampleLine } from './exampleLine'
import { quoteLine } from './quoteLine'

/** Fields that hold words of the editor's own, which may run over the end of their line. */
const wordy = /^(?:- +)?(?:title|kicker|deck|byline|dateline|alt|caption|credit|reason|text):\s+\S/
const lostColon = /^([A-Za-z]+)\s*[=\-–—]?\s*(\S.*)$/

function isTorn(line: string): boolean {
  return /: /.test(line.replace(/^(?:- +)?[A-Za-z]+: */, ''))
}

/**
 * A line without a field as it was probably meant: a field that lost its colon, or the end of the words above it.
 * @param above the line before it. @returns undefined where it has a field, or neither can be told.
 */
export function mendStray(
  line: string,
  above: string,
  knows: (field: string) => boolean,
): string | undefined {
  if (/^[A-Za-z]+\s*:/.test(line)) return undefined
  const [, name = '', value = ''] = lostColon.exec(line) ?? []
  if (knows(name)) return isTorn(`${name}: ${value}`) ? quoteLine(`${name}: ${value}`) : `${name}: ${value}`
  if (!wordy.test(above) || line.startsWith('-') || /["']$/.test(above)) return undefined
  const joined = `${above} ${line}`
  return isTorn(joined) ? quoteLine(joined) : joined
}

/** A line that YAML cannot read as it was probably meant; where that cannot be told, an example of its field. */
export function mendLine(line: string): string {
  const field = /^(?:- +)?([A-Za-z]+): *([[{])?/.exec(line)
  if (!field) return exampleLine('title')
  const [, name = '', bracket] = field
  if (bracket === undefined) return quoteLine(line)
  const close = bracket === '[' ? ']' : '}'
  return line.includes(close) ? exampleLine(name) : `${line}${close}`
}
