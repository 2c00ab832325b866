import { exampleLine } from '@/lib/content/faults/exampleLine'
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

/** Fields of front matter that take a line of words. */
const free = ['deck', 'kicker', 'byline', 'dateline']

/**
 * A line that YAML cannot read as it was probably meant; where that cannot be told, an example of its field. Words without
 * a field get one that is not there yet, or are left out as a comment.
 */
export function mendLine(line: string, isFree: (field: string) => boolean): string {
  const field = /^(?:- +)?([A-Za-z]+): *([[{])?/.exec(line)
  if (!field) {
    const name = free.find(isFree)
    return name === undefined ? `# ${line}` : quoteLine(`${name}: ${line}`)
  }
  const [, name = '', bracket] = field
  if (bracket === undefined) return quoteLine(line)
  const close = bracket === '[' ? ']' : '}'
  return line.includes(close) ? exampleLine(name) : `${line}${close}`
}
