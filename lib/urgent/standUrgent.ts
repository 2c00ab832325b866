import type { Newsroom } from '@/lib/newsroom/newsroom'
import { editions } from '@/lib/edition'
import { drawUrgent } from './drawUrgent'
import { standing } from './urgentSlot'
import { findUrgentStrip } from './urgentStrip'

/** Puts what stands at this moment on every page, kept ones too, from the next request on. */
export function standUrgent(news: Newsroom, now: number): void {
  for (const edition of editions) {
    const strip = findUrgentStrip(news, edition, now)
    standing()[edition] = strip ? drawUrgent(strip) : ''
  }
}
