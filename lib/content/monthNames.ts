/** Names of months as Arab and English newspapers write them, by number. */
const names: Record<number, string> = {
  1: 'يناير كانون-الثاني جانفي january jan',
  2: 'فبراير شباط فيفري february feb',
  3: 'مارس آذار march mar',
  4: 'أبريل ابريل نيسان أفريل افريل april apr',
  5: 'مايو أيار ايار ماي may',
  6: 'يونيو حزيران جوان يونيه june jun',
  7: 'يوليو تموز جويلية يوليوز يوليه july jul',
  8: 'أغسطس اغسطس آب أوت غشت august aug',
  9: 'سبتمبر أيلول ايلول شتنبر september sep sept',
  10: 'أكتوبر اكتوبر تشرين-الأول تشرين-الاول october oct',
  11: 'نوفمبر تشرين-الثاني نونبر november nov',
  12: 'ديسمبر كانون-الأول كانون-الاول دجنبر december dec',
}

const numbers = new Map(
  Object.entries(names).flatMap(([number, words]) =>
    words.split(' ').map((word): [string, number] => [word.replace('-', ' '), Number(number)]),
  ),
)

/** Year, month and day of a date in words or with the day first, where they can be told; to help, not to accept. */
export function guessDate(written: string): { year: number; month: number; day: number } | undefined {
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(written)
  if (dayFirst) return { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) }
  const year = /(?<!\d)(1[6-9]\d\d|2\d{3})(?!\d)/.exec(written)?.[0]
  const day = /(?<!\d)\d{1,2}(?![\d:])/.exec(written)?.[0]
  const lower = written.toLowerCase()
  const month = [...numbers].filter(([name]) => lower.includes(name)).sort((a, b) => b[0].length - a[0].length)[0]?.[1]
  return year && day && month ? { year: Number(year), month, day: Number(day) } : undefined
}
