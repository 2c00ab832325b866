import type { Fault } from '@/lib/content/faults/fault'
import { isAbsent, readBelow } from '@/lib/content/source/readSource'
import type { Tell } from './readSettingFile'

/** Says of a settings file that it is there and cannot be read: what it said before holds. */
export const unread = Symbol('unread')

/** The text of a settings file, undefined where there is none. */
export type SettingText = string | undefined | typeof unread

/**
 * Reads a settings file at the root of the content folder. Why it cannot be read is told; that it is absent is said where
 * it is needed.
 * @param root the folder as `findRoot` gives it
 */
export function readSettingText(root: string, name: string, report: Tell): SettingText {
  const source = readBelow(root, name)
  if (!Array.isArray(source)) return source.text
  const faults: Fault[] = source
  if (isAbsent(faults)) return undefined
  faults.forEach(report)
  return unread
}

/** The value of a settings file; `lastGood` where it cannot be read. */
export function unlessUnread<Value, LastGood>(
  text: SettingText,
  lastGood: LastGood,
  read: (text: string | undefined) => Value,
): Value | LastGood {
  return text === unread ? lastGood : read(text)
}
