import { kind } from './kinds'
import type { Stretch } from './stretch'

const metric = '[kKMGTPcmdhnpµμ]?(?:m|g|s|A|K|mol|Hz|N|Pa|J|W|V|Ω|T|Sv|B|b|Wh|eV|L|l)(?:[²³]|\\^?[23])?'
const others =
  'km/h|mph|kph|rpm|dB|ppm|ppb|mmHg|cal|kcal|bar|ha|ft|lb|oz|px|dpi|fps|MP|hp|Mbps|Gbps|kbps|Ah|mAh|°[CFK]|℃|℉|AM|PM|am|pm|a\\.m\\.|p\\.m\\.|UTC|GMT|AD|BC|CE|BCE'
/** https://www.iso.org/iso-4217-currency-codes.html, of the countries of most readers and of the trade between others. */
const currencies =
  'USD|EUR|GBP|JPY|CHF|CNY|SAR|AED|QAR|KWD|BHD|OMR|YER|EGP|JOD|SYP|LBP|IQD|TND|DZD|MAD|LYD|SDG|SOS|DJF|MRU|KMF|TRY|IRR|INR|PKR|RUB|CAD|AUD|ILS|BTC|ETH'
const unit = new RegExp(
  String.raw`[ \u00a0\u2009\u202f](?=(?:${others}|${currencies}|${metric}(?:\/${metric})?)(?![\p{L}\p{N}]))`,
  'uy',
)

/**
 * Where the Latin unit begins that a number counts in (`5 km²`, `12 500 USD`), -1 where none follows. A unit that is
 * missing here is a name by itself, as it is drawn where nothing is marked.
 */
export function findUnit({ text, kinds, end }: Stretch, at: number): number {
  if (at < end && kinds[at] === kind.left) return at
  unit.lastIndex = at
  return unit.test(text) && unit.lastIndex < end ? unit.lastIndex : -1
}
