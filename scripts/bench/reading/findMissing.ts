/** The parts of a line of source that no reader is meant to see: tags, targets of links, marks of notes, numbers of lists. */
const unseen =
  /<\/?[A-Z][^>]*>|<!--.*?-->|(?<=\])\([^)\s]*\)|\[\^[^\]]*\]:?|^[\s>]*\d{1,9}[.)]\s|^\s*\|[\s|:-]*$|^(?:```|~~~).*/g

const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Looks for the lines of a body in the text of its page, one after the other: of each all letters and digits have to be
 * there together, and below the line before it.
 * @returns the first line that is not there, counted from 1, or undefined.
 */
export function findMissing(body: string, pageText: string): { line: number; text: string } | undefined {
  const page = lettersOf(pageText)
  let from = 0
  for (const [index, text] of body.split('\n').entries()) {
    const sought = lettersOf(text.replace(unseen, ''))
    const at = page.indexOf(sought, from)
    if (at === -1) return { line: index + 1, text }
    from = at + sought.length
  }
  return undefined
}
