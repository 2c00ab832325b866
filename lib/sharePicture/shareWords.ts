import { translatorOf } from '@/i18n/translator'
import type { Edition } from '@/lib/edition'

/** What is written on share pictures besides the newsroom's own words, in an edition's language. */
export function shareWords(edition: Edition) {
  return translatorOf(edition, 'article')
}
