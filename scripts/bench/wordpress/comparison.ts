import type { Pace } from './pace'

/** One measurement of both; of times and bytes less is better, of pages and finds more is. */
export type Comparison = {
  what: string
  unit: string
  wordpress: number
  khabar: number
  better: 'less' | 'more'
}

/** Figures of both sites. */
export type Pair<Figure> = { wordpress: Figure; khabar: Figure }

/** A pace as two lines. */
export const comparePaces = (what: string, { wordpress, khabar }: Pair<Pace>): Comparison[] => [
  { what, unit: 'a second', better: 'more', wordpress: wordpress.perSecond, khabar: khabar.perSecond },
  {
    what: '  processor for each',
    unit: 'ms',
    better: 'less',
    wordpress: wordpress.processor,
    khabar: khabar.processor,
  },
]

/** How many times better this site is: below one it is worse. Undefined where one of them has nothing. */
export function advantageOf({ wordpress, khabar, better }: Comparison): number | undefined {
  const [much, little] = better === 'more' ? [khabar, wordpress] : [wordpress, khabar]
  return little === 0 ? undefined : much / little
}

function sayFigure(value: number): string {
  if (Number.isInteger(value) || value >= 100) return String(Math.round(value))
  return value.toFixed(value < 1 ? 2 : 1)
}

const column = 58

export const heading = `${''.padEnd(column)}WordPress   Khabar${''.padEnd(13)}Khabar better by`

/** A line of the table: what, both figures with their unit, how many times better. */
export function sayComparison(comparison: Comparison): string {
  const { what, unit, wordpress, khabar } = comparison
  const advantage = advantageOf(comparison)
  const times = advantage === undefined ? '–' : `${advantage.toFixed(advantage < 10 ? 2 : 0)} x`
  const figures = [wordpress, khabar].map((value) => sayFigure(value).padStart(9))
  return `${what.padEnd(column)}${figures.join('')} ${unit.padEnd(20)}${times.padStart(8)}`
}
