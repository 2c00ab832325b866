import type { UrgentNotice } from '@/lib/model/model'
import { urgentStands } from './urgentMatter'

/**
 * When an urgent notice came, in milliseconds since 1970, for the choice between two. One that does not say it came half
 * a day before its end: as the end is reckoned from the beginning where that is not written.
 */
export function sinceOf({ publishedAt, until }: UrgentNotice): number {
  return publishedAt === undefined ? Date.parse(until) - urgentStands : Date.parse(publishedAt)
}
