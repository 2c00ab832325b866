import { createHash } from 'node:crypto'

const hashText = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20)

/**
 * The entity tag of a text that is kept: a page before a notice is put in, a feed. It is weak, since the text is sent in
 * several codings (RFC 9110, 8.8.1).
 */
export function tagText(text: string): string {
  return `W/"${hashText(text)}"`
}

/**
 * The entity tag of a page as it is sent: another one for each notice that stands in it.
 * @param tag of the page without a notice
 * @param notice its markup, empty where none stands
 */
export function tagWithNotice(tag: string, notice: string): string {
  return notice === '' ? tag : `${tag.slice(0, -1)}.${hashText(notice)}"`
}
