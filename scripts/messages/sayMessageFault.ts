import type { Edition } from '../../lib/edition'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'
import type { MessageFault } from './messageFault'

const sentences = { ar: ar.messagesCheck, en: en.messagesCheck }

/** A fault in words: what is wrong and what to do. Its place is not said. */
export function sayMessageFault({ code, values }: MessageFault, locale: Edition): string {
  return sentences[locale][code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
