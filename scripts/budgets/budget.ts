import type { Weight } from './weigh'

/** The most that a first visit to an article may weigh, in bytes on the wire without its pictures. */
const most = { whole: 150 * 1024, scripts: 10 * 1024 }

/** Says which of the budgets a page is over; empty where it keeps to all. */
export function overBudget(weight: Weight): string[] {
  return (Object.keys(most) as (keyof typeof most)[]).flatMap((part) =>
    weight[part] > most[part] ? [`${part}: ${weight[part]} of ${most[part]} bytes`] : [],
  )
}
