import { translatorOf } from '@/i18n/translator'
import { weekdayName } from '@/lib/dates/formatDate'
import { wallClock } from '@/lib/dates/wallClock'
import { zoneName } from '@/lib/dates/zoneName'
import type { Edition } from '@/lib/edition'
import type { Fault } from './fault'
import type { FaultValues } from './faultCodes'
import { findLookalike } from './lookalike'

/** Values that quote the file: set apart from the sentence around them, whichever way either is written. */
const quoted = new Set(['found', 'fix', 'suggestion', 'other', 'field', 'attribute', 'name', 'names'])

/** Stands for a space that is the file's own while those around the file's words are tidied. */
const keptSpace = '\ue000'

function quote(value: string | number): string {
  return `\u2068\`${String(value).replace(/\s/g, keptSpace)}\`\u2069`
}

/** How a moment is said: «الجمعة 8 صباحًا بتوقيت صنعاء». */
export function sayMoment(instant: string, timeZone: string, locale: Edition): string {
  const t = translatorOf(locale)
  const { hour, minute } = wallClock(instant, timeZone)
  const weekday = weekdayName(instant, { timeZone }, locale)
  const clock = String(hour % 12 || 12) + (minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`)
  const zone = zoneName(instant, { timeZone, digits: 'latn' }, locale)
  return t('check.reading', {
    weekday,
    time: clock,
    period: hour < 12 ? 'am' : hour === 12 ? 'noon' : hour < 17 ? 'afternoon' : 'evening',
    zone,
  })
}

function placeholders({ code, values }: Fault, locale: Edition): FaultValues {
  const said = Object.entries(values).map(([key, value]): [string, string | number] => {
    if (code === 'rawHtml' && key === 'fix' && value === '') return [key, 'none']
    return [key, quoted.has(key) && value !== '' ? quote(value) : value]
  })
  const { instant, timeZone } = values
  const reads =
    typeof instant === 'string' && typeof timeZone === 'string' ? sayMoment(instant, timeZone, locale) : ''
  return { near: 'no', own: 'no', field: '', fix: '', found: '', reads, ...Object.fromEntries(said) }
}

/** The difference between two spellings that an editor would take for one; nothing where an eye sees them differ. */
function sayLookalike({ code, values }: Fault, locale: Edition): string {
  // Which dashes a row has is of no use to know.
  if (code === 'unreadTable') return ''
  const { found = '', suggestion, fix = '' } = values
  const difference = findLookalike(String(found), String(suggestion || fix))
  if (!difference) return ''
  const { typed, right } = difference
  return ` ${translatorOf(locale)('check.lookalike', { typed: typed || 'none', right: right || 'none' })}`
}

/** A fault in words, for an editor: what was found, and on a line of its own what to write instead. */
export function sayFault(fault: Fault, locale: Edition): string {
  const said = translatorOf(locale)(`faults.${fault.code}`, placeholders(fault, locale))
  return (said + sayLookalike(fault, locale))
    .replace(/ *\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replaceAll(keptSpace, ' ')
}

/** A message behind its place: `file:line:column  words`; further lines of it are indented. */
export function placeMessage(
  { file, line, column }: Pick<Fault, 'file' | 'line' | 'column'>,
  message: string,
): string {
  return `${file}:${line}:${column}  ${message.replaceAll('\n', '\n      ')}`
}

/** A fault in words behind its place, for a terminal and a log. */
export function sayFaultAt(fault: Fault, locale: Edition): string {
  return placeMessage(fault, sayFault(fault, locale))
}

/** The line that closes a check: how many faults in how many files. */
export function sayCount(count: number, files: number, locale: Edition): string {
  const t = translatorOf(locale)
  return count === 0 ? t('check.sound', { files }) : t('check.faults', { count, files })
}

export function sayUnknownFile(file: string, locale: Edition): string {
  return translatorOf(locale)('check.unknownFile', { file })
}
