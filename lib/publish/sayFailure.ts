import { translatorOf } from '@/i18n/translator'
import type { PassFailure } from '@/lib/content/sync/passFailure'
import type { Edition } from '@/lib/edition'

/** Why a pass failed, and what to do, in a sentence that names nothing of the machine: for anyone. */
export function sayFailure({ reason }: Pick<PassFailure, 'reason'>, locale: Edition): string {
  return translatorOf(locale, 'publish.failed')(reason)
}

/** The same with the error's own words behind it: for an operator. */
export function sayFailureWithDetail(failure: PassFailure, locale: Edition): string {
  // Set apart from the sentence around it, whichever way either is written.
  return `${sayFailure(failure, locale)} (\u2068${failure.detail}\u2069)`
}
