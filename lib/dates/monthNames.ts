import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'

/** The names of the months by what newspapers of a region print (Unicode CLDR: ar-SY, ar-EG, ar-TN, ar-MA). */
const levant =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',')
const egypt = 'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',')
const maghreb = 'جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',')
const morocco = 'يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر'.split(',')
const both = levant.map((name, month) => `${name}/${egypt[month] ?? ''}`)

const arabic: Record<Site['months'], readonly string[]> = { levant, egypt, maghreb, morocco, both }
const english = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
)

/** Every name that a month (1 to 12) has in a newspaper of some region, Arabic and English. */
export function listMonthNames(month: number): string[] {
  const sets = [levant, egypt, maghreb, morocco, english]
  return [...new Set(sets.flatMap((names) => names[month - 1] ?? []))]
}

/** The name of a month (1 to 12) in an edition, in Arabic as the newsroom chose. */
export function monthName(month: number, months: Site['months'], edition: Edition): string {
  const names = edition === 'ar' ? arabic[months] : english
  return names[month - 1] ?? ''
}
