import type { FindUnread, Unread } from './unread'

/** Without its blank, with a seventh sign, or behind a mark that nobody sees. */
const tightHeading =
  /^(?:[ \t]*(#{2,6})(?=[^#\s])|[ \t]*#{7,}[ \t]+(?=\S)|[ \t]*[\u200b-\u200f\u2060\ufeff][\u200b-\u200f\u2060\ufeff \t]*(#{2,6})[ \t]+(?=\S))([^\n]*)$/gmu
const note = /\[\^([^[\]\n]+)\]/gu
const spaces = /[ \t\u00a0]/
const inlineNote = /\^\[([^[\]\n]+)\]/gu
const taskBox = /^[ \t]*\[[ xX✓]\][ \t]+(\S[^\n]*)$/gmu
const digit = String.raw`[\d\u0660-\u0669]`
/** Marks of direction, which an Arabic telephone writes between the parts of a date. */
const hidden = String.raw`[\u200e\u200f]?`
/** The head that WhatsApp writes before a message, on iPhones between brackets, in browsers with the time first, on Android before a dash. */
const chatStamp = new RegExp(
  String.raw`^[\u200e\u200f]*(?:\[(?=[^\]\n]*${digit}:${digit}{2})${digit}{1,4}${hidden}[\/.-]${hidden}${digit}[^\]\n]{0,40}\]|\[${digit}{1,2}:${digit}{2}[^\]\n]{0,12}[,،][ \u00a0\u202f]*${digit}{1,4}${hidden}[\/.-]${hidden}${digit}[^\]\n]{0,12}\](?=[^\n:]+:)|${digit}{1,2}${hidden}\/${hidden}${digit}{1,2}${hidden}\/${hidden}${digit}{2,4}[,،][ \u00a0\u202f]*${digit}{1,2}:${digit}{2}[^\n:]{0,12} - (?=[^\n:]+:))[ \t]*(\S[^\n]*)$`,
  'gmu',
)
/** Signs that open emphasis and have blanks within, or nothing that closes them. */
const blankEmphasis = /(?<![*\S])(\*\*|~~)(?=[ \t])([^*~\n]*[ \t])\1(?![*\S])/gu
const openEmphasis = /(?<![^\s(«“"'[])(?:\*\*|~~)(?=[^\s*~\ufffc])[^\n]*/gu

function tightHeadings(literal: string): Unread[] {
  return [...literal.matchAll(tightHeading)].map(
    ({ 0: found, 1: tight, 2: hidden, 3: words = '', index }) => ({
      at: index + (hidden === undefined ? found.indexOf('#') : found.search(/\S/)),
      code: 'tightHeading',
      values: { found: found.trim(), fix: `${tight ?? hidden ?? '######'} ${words.trim()}` },
    }),
  )
}

/** Words as the name of a note. */
const labelOf = (words: string) =>
  words
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')

function notes(literal: string): Unread[] {
  const spaced = [...literal.matchAll(note)]
    .filter(([, label = '']) => spaces.test(label))
    .map(({ 0: found, 1: label = '', index }): Unread => ({
      at: index,
      code: 'spacedNote',
      values: { found, fix: `[^${labelOf(label)}]` },
    }))
  const inline = [...literal.matchAll(inlineNote)].map(({ 0: found, 1: words = '', index }): Unread => {
    const fix = `[^${labelOf(words.trim().split(/\s+/).slice(0, 2).join(' '))}]`
    return { at: index, code: 'inlineNote', values: { found, fix, other: `${fix}: ${words.trim()}` } }
  })
  return [...spaced, ...inline]
}

function emphasis(literal: string): Unread[] {
  const apart = [...literal.matchAll(blankEmphasis)].filter(([, , words = '']) => words.trim() !== '')
  const blank = apart.map(({ 0: found, 1: sign = '', 2: words = '', index }): Unread => ({
    at: index,
    code: 'openEmphasis',
    values: { found, fix: `${sign}${words.trim()}${sign}`, near: 'yes' },
  }))
  const open = [...literal.matchAll(openEmphasis)].map(({ 0: found, index }): Unread => ({
    at: index,
    code: 'openEmphasis',
    values: { found: found.slice(0, 40).trim(), fix: found.slice(0, 2), near: 'no' },
  }))
  return [...blank, ...open]
}

/** Signs of headings, notes and emphasis that stand as they were typed, and what a chat writes before a message. */
export const findUnreadSigns: FindUnread = (literal) => [
  ...tightHeadings(literal),
  ...notes(literal),
  ...emphasis(literal),
  ...[...literal.matchAll(chatStamp)].map(({ 0: found, 1: fix = '', index }): Unread => ({
    at: index,
    code: 'chatStamp',
    values: { found, fix },
  })),
]

/** The box of a task, with which an item of a list begins. */
export const findTaskBoxes: FindUnread = (literal) =>
  [...literal.matchAll(taskBox)].map(({ 0: found, 1: words = '', index }) => ({
    at: index,
    code: 'taskBox',
    values: { found: `- ${found.trim()}`, fix: `- ${words}` },
  }))
