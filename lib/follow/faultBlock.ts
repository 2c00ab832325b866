import type { Fault } from '@/lib/content/faults/fault'
import type { Edition } from '@/lib/edition'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

/** More lines than this scroll the beginning away; `npm run check` prints them all. */
const lineLimit = 200

const words = { ar: ar.faultBlock, en: en.faultBlock }

/** The faults that were not among the known ones. */
export function listNewFaults(known: readonly Fault[], faults: readonly Fault[]): Fault[] {
  const keys = new Set(known.map(keyOf))
  return faults.filter((fault) => !keys.has(keyOf(fault)))
}

function keyOf({ file, line, column, code, values }: Fault): string {
  return JSON.stringify([file, line, column, code, values])
}

/** The faults' lines under a heading that cannot be overlooked, with how to see them again. */
export function printFaults(lines: readonly string[], locale: Edition): string {
  const { heading, more } = words[locale]
  const rule = '─'.repeat(72)
  const number = new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en')
  const rest = lines.length - lineLimit
  const shown = lines.slice(0, lineLimit).map((line) => `  ${line}`)
  if (rest > 0) shown.push(`  ${more.replace('{count}', number.format(rest))}`)
  return (
    ['', rule, heading.replace('{count}', number.format(lines.length)), '', ...shown, rule, ''].join('\n') +
    '\n'
  )
}
