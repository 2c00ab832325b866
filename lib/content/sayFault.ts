import { createTranslator } from 'use-intl/core'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'
import type { Edition } from '../edition'
import type { Fault } from './fault'
import type { FaultValues } from './faultCodes'
import { localTimeAt } from './zonedTime'

const messages: Record<Edition, Pick<typeof ar, 'faults' | 'check'>> = { ar, en }

/** Counts in the digits of line numbers, whatever this computer takes for the digits of Arabic. */
const locales = { ar: 'ar-u-nu-latn' as 'ar', en: 'en' } as const

function translatorOf(locale: Edition) {
  return createTranslator({ locale: locales[locale], messages: messages[locale] })
}

const translators = { ar: translatorOf('ar'), en: translatorOf('en') }

/** Values that quote the file: set apart from the sentence around them, whichever way either is written. */
const quoted = new Set(['found', 'fix', 'suggestion', 'other', 'field', 'attribute', 'name'])

function quote(value: string | number): string {
  return `\u2068\`${value}\`\u2069`
}

/** How a moment is said: «الجمعة 8 صباحاً بتوقيت صنعاء». */
export function sayMoment(instant: string, timeZone: string, locale: Edition): string {
  const t = translators[locale]
  const { hour, minute } = localTimeAt(Date.parse(instant), timeZone)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(Date.parse(instant))
  const clock = String(hour % 12 || 12) + (minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`)
  const key = timeZone.replace('/', '-')
  const zones: Record<string, string> = messages[locale].check.zones
  const zone = zones[key] ?? (timeZone === 'UTC' ? t('check.utc') : (timeZone.split('/').pop() ?? timeZone).replaceAll('_', ' '))
  return t('check.reading', { weekday, time: clock, period: hour < 12 ? 'am' : hour === 12 ? 'noon' : 'pm', zone })
}

function placeholders({ code, values }: Fault, locale: Edition): FaultValues {
  const said = Object.entries(values).map(([key, value]): [string, string | number] => {
    if (code === 'rawHtml' && key === 'fix' && value === '') return [key, 'none']
    return [key, quoted.has(key) && value !== '' ? quote(value) : value]
  })
  const { instant, timeZone } = values
  const reads = typeof instant === 'string' && typeof timeZone === 'string' ? sayMoment(instant, timeZone, locale) : ''
  return { near: 'no', field: '', fix: '', found: '', reads, ...Object.fromEntries(said) }
}

/** A fault in words, for an editor: what was found and what to write instead. */
export function sayFault(fault: Fault, locale: Edition): string {
  return translators[locale](`faults.${fault.code}`, placeholders(fault, locale)).replace(/\s+/g, ' ').trim()
}

/** The line that closes a check: how many faults in how many files. */
export function sayCount(count: number, files: number, locale: Edition): string {
  const t = translators[locale]
  return count === 0 ? t('check.sound', { files }) : t('check.faults', { count, files })
}

export function sayUnknownFile(file: string, locale: Edition): string {
  return translators[locale]('check.unknownFile', { file })
}
