import { translatorOf } from '@/i18n/translator'
import type { Edition } from '@/lib/edition'

/** The words of the interface that stand in feeds and in structured data. */
export function wordsOf(edition: Edition) {
  return translatorOf(edition)
}

export type Words = ReturnType<typeof wordsOf>
