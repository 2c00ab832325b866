import type { Site } from '@/lib/model/model'
import type { Edition } from '@/lib/edition'

type Digits = Site['digits']

const zeros: Record<Digits, number> = { latn: 0x30, arab: 0x660 }

const formats: Record<Digits, Intl.NumberFormat> = {
  // `ar` with Latin digits would put an invisible mark before a minus.
  latn: new Intl.NumberFormat('en-u-nu-latn'),
  arab: new Intl.NumberFormat('ar-u-nu-arab'),
}

/** The digits of an edition: the newsroom's choice in Arabic, always 0-9 in English. */
export function digitsOf(site: Pick<Site, 'digits'>, edition: Edition): Digits {
  return edition === 'ar' ? site.digits : 'latn'
}

/** A number with its thousands set apart: `1,234.5` or `١٬٢٣٤٫٥`. */
export function formatNumber(number: number, digits: Digits): string {
  return formats[digits].format(number)
}

/** A text with its digits (0-9, ٠-٩ and Persian ۰-۹) in one of two sets; everything else stays. */
export function toDigits(text: string, digits: Digits): string {
  return text.replace(/[0-9٠-٩۰-۹]/g, (digit) =>
    String.fromCharCode(zeros[digits] + (digit.charCodeAt(0) & 0xf)),
  )
}
