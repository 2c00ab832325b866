import type { Origin } from '../site/benchSite'
import { type VisitWeight, weighVisit } from '../weighVisit'
import type { Comparison } from './comparison'
import type { InBoth } from './inBoth'

const weighed: Record<keyof VisitWeight, string> = {
  page: 'bytes of an article, its HTML alone',
  fonts: 'bytes of its fonts',
  whole: 'bytes of a first visit, all that a browser fetches',
}

/** The bytes that travel to a browser on its first visit; nothing, said aloud, where the machine has no Chromium. */
export async function compareWeight(
  wordpress: Origin,
  khabar: Origin,
  article: InBoth,
): Promise<Comparison[]> {
  const theirs = await weighVisit(wordpress.origin + article.wordpress.path)
  const ours = await weighVisit(khabar.origin + article.khabar.path)
  if (!theirs || !ours) {
    console.log('Chromium is not installed: a first visit is not weighed')
    return []
  }
  return (Object.keys(weighed) as (keyof VisitWeight)[]).map((part) => ({
    what: weighed[part],
    unit: 'bytes',
    better: 'less',
    wordpress: theirs[part],
    khabar: ours[part],
  }))
}
