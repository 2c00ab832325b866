import type { Edition } from '@/lib/edition'

const basmala = 'بسم الله الرحمن الرحيم'

/** Signs for which no face of the house has a glyph, or one that is wider than a line, in words. */
export const signWords: Readonly<Record<string, Record<Edition, string>>> = {
  '\ufdfd': { ar: basmala, en: basmala },
  // The riyal of Saudi Arabia, in Unicode since 2025.
  '\u20c1': { ar: 'ريال', en: 'SAR' },
  '\u20c0': { ar: 'سوم', en: 'KGS' },
  '₴': { ar: 'هريفنيا', en: 'UAH' },
  '₸': { ar: 'تنغه', en: 'KZT' },
  '₾': { ar: 'لاري', en: 'GEL' },
  '₮': { ar: 'توغروغ', en: 'MNT' },
  '№': { ar: 'رقم', en: 'No.' },
  '‰': { ar: 'بالألف', en: 'per mille' },
  '≠': { ar: 'لا يساوي', en: 'is not' },
  '≤': { ar: 'لا يزيد على', en: 'at most' },
  '≥': { ar: 'لا يقلّ عن', en: 'at least' },
  '∞': { ar: 'ما لا نهاية', en: 'infinity' },
}
