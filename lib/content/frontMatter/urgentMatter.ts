import { z } from 'zod'
import { writeZonedTime } from '@/lib/dates/writeZonedTime'
import type { Edition } from '@/lib/edition'
import { exampleLine } from '@/lib/content/faults/exampleLine'
import { day, flag, instant, optional, reference, text } from './fields'
import type { UrgentNotice } from '@/lib/model/model'

/** How long an urgent notice stands whose end was not written: half a day, in milliseconds. */
export const urgentStands = 12 * 3_600_000

type UrgentMatter = { notice: UrgentNotice; draft: boolean }

/**
 * An urgent notice as editors write it, in a file of its own or in `front.yaml`. It always ends: at `until`, else half a
 * day after `publishedAt`; one of the two has to be there.
 */
export function urgentMatter(timeZone: string, edition: Edition) {
  const written = z.strictObject({
    title: text,
    article: optional(reference(edition)),
    publishedAt: optional(instant(timeZone)),
    until: optional(day(timeZone)),
    draft: flag,
  })
  return written.transform(({ draft, until, ...facts }, context): UrgentMatter => {
    const refuse = (fault: 'missingField' | 'untilBeforePublished', values: Record<string, string>) => {
      context.addIssue({ code: 'custom', path: ['until'], params: { fault, values } })
      return z.NEVER
    }
    const begins = facts.publishedAt === undefined ? undefined : Date.parse(facts.publishedAt)
    if (begins === undefined && until === undefined)
      return refuse('missingField', { field: 'until', fix: exampleLine('until') })
    const ends = until === undefined ? (begins ?? 0) + urgentStands : Date.parse(until)
    if (begins !== undefined && ends <= begins)
      return refuse('untilBeforePublished', {
        found: writeZonedTime(ends, timeZone),
        other: writeZonedTime(begins, timeZone),
        fix: `until: ${writeZonedTime(begins + urgentStands, timeZone)}`,
      })
    return { notice: { ...facts, until: new Date(ends).toISOString() }, draft }
  })
}
