import { isNotFound } from './isNotFound'
import type { Newsroom } from './newsroom'

/** Whether nothing is at a decoded path, and what is to come there may be an article of a section. */
export function mayBeUnpublished(path: string, news: Newsroom, now: number): boolean {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '')
  const section = first === 'en' ? second : first
  return news.getSection(section) !== undefined && isNotFound(path, news, now)
}
