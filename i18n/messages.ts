import type { Edition } from '../lib/edition'
import ar from '../messages/ar.json'
import en from '../messages/en.json'

export type Messages = typeof ar

const byEdition: Record<Edition, Messages> = { ar, en }

/** The words of the interface in an edition's language. */
export function messagesOf(edition: Edition): Messages {
  return byEdition[edition]
}

/** The settings of next-intl for an edition, the same for screens and for what they show. Dates reach it as text: it needs no newsroom's zone. */
export const saidIn = (edition: Edition) =>
  ({ locale: edition, messages: messagesOf(edition), timeZone: 'UTC' }) as const
