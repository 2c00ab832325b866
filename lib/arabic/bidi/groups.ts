/** Any digits as 0-9, so that rules need one spelling. */
const toAscii = (digits: string) => digits.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

const scripts = [/[0-9]/, /[٠-٩]/, /[۰-۹]/]

const isYear = (group: string) => /^(?:1\d{3}|20\d{2})$/.test(group)

/** Words that stand before a number which is dialled or typed. */
const numberWord =
  /(?:هاتف|الهاتف|هاتفه|تلفون|جوال|الجوال|موبايل|فاكس|الفاكس|واتساب|رقم|الرقم|رقمه|الأرقام|اتصل|حساب|الحساب)[\s:]*(?:على\s*)?$/

/** A sum whose thousands stand apart: `12 500`, `1 234,5`. */
const isSum = (groups: string[]) =>
  /^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group))

/**
 * Whether groups of digits with single blanks between them are one number, which is read from the left. Two numbers
 * hardly ever meet in a sentence without a word or a comma between them, but a year and a count do («في 2015 120
 * طالبًا»), and short lists.
 * @param groups each of digits, perhaps with hyphens; the last may end in decimals
 * @param before the text before them
 */
export function isOneNumber(groups: readonly string[], before: string): boolean {
  if (scripts.filter((script) => groups.some((group) => script.test(group))).length > 1) return false
  const plain = groups.map(toAscii)
  const [, last = '', decimals] = /^(.*?)([.,٫]\d+)?$/.exec(plain.at(-1)!) ?? []
  const whole = [...plain.slice(0, -1), last]
  if (isSum(whole)) return true
  if (decimals) return false
  const parts = whole.flatMap((group) => group.split('-'))
  const digits = parts.reduce((sum, part) => sum + part.length, 0)
  const shortest = Math.min(...parts.map((part) => part.length))
  if (whole[0]!.startsWith('0')) return shortest >= 2 && digits >= 6 && digits <= 15
  if (parts.length > whole.length) return whole.length === 2 && /^\d{2,4} \d{3}-\d{4}$/.test(whole.join(' '))
  if (whole.length > 2) {
    // The country's own prefix is one digit: `1 800 555 0199`.
    const isLong = /^\d(?: \d{3,4}){3,}$/.test(whole.join(' '))
    return isLong || (shortest >= 2 && digits >= 8 && !whole.every(isYear))
  }
  if (shortest < 2 || digits < 7 || digits > 11) return false
  return !whole.some(isYear) || numberWord.test(before)
}
