import type { Edition } from '../../lib/edition'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'
import type { MessageFault } from './messageFault'

const sentences = { ar: ar.messagesCheck, en: en.messagesCheck }

/** A fault as one line of the terminal: `messages/en.json:3:5  …` and what to do. */
export function sayMessageFault({ path, line, column, code, values }: MessageFault, locale: Edition): string {
  const sentence = sentences[locale][code].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return `${path}:${line}:${column}  ${sentence}`
}
