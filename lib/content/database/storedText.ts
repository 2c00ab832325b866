/** A noncharacter: Unicode promises that it stands in no text that is passed on. */
const mark = '\ufdd0'
/** With the flag `u` the two halves of a pair are one character, so that only a half by itself is found. */
const unstorable = /[\0\ufdd0\ud800-\udfff]/u
const allUnstorable = new RegExp(unstorable, 'gu')
const written = new RegExp(`${mark}([0-9a-f]{4})`, 'g')

/**
 * A text as SQLite can keep it. SQLite takes UTF-8, in which half a surrogate pair cannot be written, and ends a text at
 * the first NUL: both are spelt out behind a mark, as the mark is itself. Every other text, nearly all, stays as it is.
 */
export function toStoredText(text: string): string {
  if (!unstorable.test(text)) return text
  return text.replace(allUnstorable, (unit) => mark + unit.charCodeAt(0).toString(16).padStart(4, '0'))
}

/** The text that `toStoredText` was given. */
export function fromStoredText(stored: string): string {
  if (!stored.includes(mark)) return stored
  return stored.replace(written, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
