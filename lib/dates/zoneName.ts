import type { Site } from '@/lib/model/model'
import type { Bilingual, Edition } from '@/lib/edition'
import { digitsOf, toDigits } from './numbers'
import { type Moment, zoneOffset } from './wallClock'

/** The city after which readers name a zone: of Arab countries, and of places that Arab newsrooms work from. */
const cities: Readonly<Record<string, Bilingual>> = {
  'Africa/Algiers': { ar: 'الجزائر', en: 'Algiers' },
  'Africa/Cairo': { ar: 'القاهرة', en: 'Cairo' },
  'Africa/Casablanca': { ar: 'الدار البيضاء', en: 'Casablanca' },
  'Africa/Djibouti': { ar: 'جيبوتي', en: 'Djibouti' },
  'Africa/El_Aaiun': { ar: 'العيون', en: 'El Aaiún' },
  'Africa/Juba': { ar: 'جوبا', en: 'Juba' },
  'Africa/Khartoum': { ar: 'الخرطوم', en: 'Khartoum' },
  'Africa/Mogadishu': { ar: 'مقديشو', en: 'Mogadishu' },
  'Africa/Ndjamena': { ar: 'إنجامينا', en: 'N’Djamena' },
  'Africa/Nouakchott': { ar: 'نواكشوط', en: 'Nouakchott' },
  'Africa/Tripoli': { ar: 'طرابلس', en: 'Tripoli' },
  'Africa/Tunis': { ar: 'تونس', en: 'Tunis' },
  'America/New_York': { ar: 'نيويورك', en: 'New York' },
  'Asia/Aden': { ar: 'صنعاء', en: 'Sanaa' },
  'Asia/Amman': { ar: 'عمّان', en: 'Amman' },
  'Asia/Baghdad': { ar: 'بغداد', en: 'Baghdad' },
  'Asia/Bahrain': { ar: 'المنامة', en: 'Manama' },
  'Asia/Beirut': { ar: 'بيروت', en: 'Beirut' },
  'Asia/Damascus': { ar: 'دمشق', en: 'Damascus' },
  'Asia/Dubai': { ar: 'دبي', en: 'Dubai' },
  'Asia/Gaza': { ar: 'غزة', en: 'Gaza' },
  'Asia/Hebron': { ar: 'الخليل', en: 'Hebron' },
  'Asia/Jerusalem': { ar: 'القدس', en: 'Jerusalem' },
  'Asia/Kuwait': { ar: 'الكويت', en: 'Kuwait' },
  'Asia/Muscat': { ar: 'مسقط', en: 'Muscat' },
  'Asia/Qatar': { ar: 'الدوحة', en: 'Doha' },
  'Asia/Riyadh': { ar: 'الرياض', en: 'Riyadh' },
  'Asia/Tehran': { ar: 'طهران', en: 'Tehran' },
  'Europe/Berlin': { ar: 'برلين', en: 'Berlin' },
  'Europe/Istanbul': { ar: 'إسطنبول', en: 'Istanbul' },
  'Europe/London': { ar: 'لندن', en: 'London' },
  'Europe/Moscow': { ar: 'موسكو', en: 'Moscow' },
  'Europe/Paris': { ar: 'باريس', en: 'Paris' },
  'Indian/Comoro': { ar: 'موروني', en: 'Moroni' },
}

/** `+3`, `-4`, `+5:30`; empty at Greenwich. */
function offsetText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  if (minutes === 0) return ''
  const rest = minutes % 60
  const hours = `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
  return `${milliseconds < 0 ? '-' : '+'}${hours}`
}

/**
 * Whose time it is: «بتوقيت صنعاء», "Sanaa time"; for a zone without a city here its distance from Greenwich at that
 * moment, «بتوقيت غرينتش+3», "GMT+3".
 */
export function zoneName(moment: Moment, site: Pick<Site, 'timeZone' | 'digits'>, edition: Edition): string {
  const city = cities[site.timeZone]?.[edition]
  if (city !== undefined) return edition === 'ar' ? `بتوقيت ${city}` : `${city} time`
  const offset = toDigits(offsetText(zoneOffset(moment, site.timeZone)), digitsOf(site, edition))
  return edition === 'ar' ? `بتوقيت غرينتش${offset}` : `GMT${offset}`
}
