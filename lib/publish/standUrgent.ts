import type { Newsroom } from '../content/newsroom'
import { editions } from '../edition'
import { drawUrgent } from '../urgent/drawUrgent'
import { standing } from '../urgent/urgentSlot.mjs'
import { findUrgentStrip } from '../urgent/urgentStrip'

/** Puts what stands at this moment on every page, kept ones too, from the next request on. */
export function standUrgent(news: Newsroom, now: number): void {
  for (const edition of editions) {
    const strip = findUrgentStrip(news, edition, now)
    standing()[edition] = strip ? drawUrgent(strip) : ''
  }
}
