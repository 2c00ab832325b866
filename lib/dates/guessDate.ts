import { fold } from '@/lib/arabic/fold'
import { listMonthNames } from './monthNames'

export type CivilDay = { year: number; month: number; day: number }

/** Spellings beside those that the site itself prints, by month. */
const otherSpellings: Readonly<Record<number, readonly string[]>> = {
  6: ['يونيه'],
  7: ['يوليه'],
  9: ['sept'],
}

/** Names of months without what separates their spellings, the longer ones first: «تشرين الثاني» before «تشرين». */
const names = Array.from({ length: 12 }, (_, index) => index + 1)
  .flatMap((month) => {
    const written = [...listMonthNames(month), ...(otherSpellings[month] ?? [])]
    const short = written.filter((name) => /^[A-Z]/.test(name)).map((name) => name.slice(0, 3))
    return [...written, ...short].map((name): [string, number] => [fold(name), month])
  })
  .sort(([one], [other]) => other.length - one.length)

/** A date with the year first, with the day first, or with its month in words, where it can be told: to help, not to accept. */
export function guessDate(written: string): CivilDay | undefined {
  const yearFirst = /(?<!\d)([12]\d{3})[-/.]?(\d{2}|(?<=\D)\d)[-/.]?(\d{2}|(?<=\D)\d)(?!\d)/.exec(written)
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(written)
  if (dayFirst) return { year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) }
  const year = /(?<!\d)(1[6-9]\d\d|2\d{3})(?!\d)/.exec(written)?.[0]
  const day = /(?<!\d)\d{1,2}(?![\d:])/.exec(written)?.[0]
  const folded = fold(written)
  const month = names.find(([name]) => folded.includes(name))?.[1]
  return year && day && month ? { year: Number(year), month, day: Number(day) } : undefined
}
