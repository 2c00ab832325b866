import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { editions } from '../lib/edition'
import { checkMessage } from './messages/checkMessage'
import { listLiterals } from './messages/listLiterals'
import { listUses, type Use } from './messages/listUses'
import type { MessageFault } from './messages/messageFault'
import { type MessageFile, readMessages } from './messages/readMessages'
import { openSources } from './messages/sourceProgram'

export type MessagesAndSources = {
  /** Holds `ar.json`, the source of truth, and `en.json`. */
  messagesDir: string
  /** Folders, or single files such as `proxy.ts`; what is not there is left out. */
  sourceDirs: string[]
}

function patternOf({ pattern, extent }: Use): RegExp {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('.+')
  return new RegExp(`^${source}${extent === 'whole' ? String.raw`(?:\..+)?` : ''}$`)
}

/** Keys and placeholders that one language has and the other lacks. */
function compare(truth: MessageFile, other: MessageFile): MessageFault[] {
  const faults: MessageFault[] = []
  for (const { key, line, column } of truth.messages.values())
    if (!other.messages.has(key))
      faults.push({ path: truth.path, line, column, code: 'missing', values: { key, file: other.path } })
  for (const { key, text, line, column } of other.messages.values()) {
    const twin = truth.messages.get(key)
    if (!twin) {
      faults.push({ path: other.path, line, column, code: 'extra', values: { key, file: truth.path } })
      continue
    }
    const expected = checkMessage(twin, 'ar', truth.path)
    const found = checkMessage({ key, text, line, column }, 'en', other.path)
    if (expected.faults.some(isSyntax) || found.faults.some(isSyntax)) continue
    const absent = [...expected.placeholders].filter((name) => !found.placeholders.has(name))
    const added = [...found.placeholders].filter((name) => !expected.placeholders.has(name))
    if (absent.length + added.length === 0) continue
    const values = { key, file: truth.path, absent: absent.join(' ') || '–', added: added.join(' ') || '–' }
    faults.push({ path: other.path, line, column, code: 'placeholders', values })
  }
  return faults
}

const isSyntax = ({ code }: MessageFault) => code === 'syntax'

/** Keys that nothing uses, uses of keys that are not there, and keys that cannot be told. */
function compareUses(truth: MessageFile, uses: Use[]): MessageFault[] {
  const keys = [...truth.messages.keys()]
  const used = new Set<string>()
  const faults: MessageFault[] = []
  for (const use of uses) {
    const { path, line, column, pattern } = use
    if (use.extent === 'unknown') {
      faults.push({ path, line, column, code: 'dynamicKey', values: { key: pattern } })
      continue
    }
    const expression = patternOf(use)
    const found = keys.filter((key) => expression.test(key))
    if (found.length === 0) faults.push({ path, line, column, code: 'unknownKey', values: { key: pattern } })
    for (const key of found) used.add(key)
  }
  for (const { key, line, column } of truth.messages.values())
    if (!used.has(key)) faults.push({ path: truth.path, line, column, code: 'unused', values: { key } })
  return faults
}

const componentDirs = /(?:^|[\\/])(?:app|components)(?:[\\/]|$)/

/**
 * Everything that is wrong with the words of the interface, by path and line: keys that one language lacks or nothing
 * uses, plurals without all forms of their language, messages that cannot be formatted or differ in their
 * placeholders, and words for people that stand in a component of `app/` or `components/` themselves.
 */
export function checkMessages({ messagesDir, sourceDirs }: MessagesAndSources): MessageFault[] {
  const files = editions.map((edition) => ({
    edition,
    file: readMessages(join(messagesDir, `${edition}.json`)),
  }))
  const [truth, other] = files.map(({ file }) => file)
  if (!truth || !other) return []
  const { checker, sources } = openSources(sourceDirs.filter((dir) => existsSync(dir)))
  const faults = [
    ...files.flatMap(({ edition, file }) => [
      ...file.faults,
      ...[...file.messages.values()].flatMap((message) => checkMessage(message, edition, file.path).faults),
    ]),
    ...compare(truth, other),
    ...compareUses(
      truth,
      sources.flatMap((source) => listUses(source, checker, messagesDir)),
    ),
    ...sources.filter(({ path }) => componentDirs.test(path)).flatMap(listLiterals),
  ]
  return faults.sort((a, b) => a.path.localeCompare(b.path, 'en') || a.line - b.line || a.column - b.column)
}
