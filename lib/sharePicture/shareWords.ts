import { translatorOf } from '@/i18n/translator'
import type { Edition } from '@/lib/edition'

/** Words on share pictures besides the newsroom's own, in an edition's language. */
export function shareWords(edition: Edition) {
  return translatorOf(edition, 'article')
}
