import type { Edition } from '@/lib/edition'

/**
 * Words a minute in silent reading of non-fiction: means over 190 studies in M. Brysbaert, «How many words do we read
 * per minute?», Journal of Memory and Language 109 (2019), https://doi.org/10.1016/j.jml.2019.104047: English 238;
 * Arabic 181, where particles and pronouns are part of their word, so that fewer words say as much.
 */
const wordsAMinute: Record<Edition, number> = { ar: 181, en: 238 }

/** The whole minutes that a text of so many words takes to read, at least one. */
export function readingMinutes(words: number, edition: Edition): number {
  return Math.max(1, Math.round(words / wordsAMinute[edition]))
}
