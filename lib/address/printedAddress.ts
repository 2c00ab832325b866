/** Escaped bytes that are not ASCII: letters of other scripts. Escaped signs stay, lest they be read as the address's own. */
const escapedLetters = /(?:%[89a-f][\da-f])+/gi

function decode(escaped: string): string {
  try {
    const letters = decodeURIComponent(escaped)
    return /[\p{C}\p{Z}]/u.test(letters) ? escaped : letters
  } catch {
    return escaped
  }
}

/**
 * A link as it is printed: its address with its letters, `https://ar.wikipedia.org/wiki/صنعاء` for `…/%D8%B5…`.
 * @param shown the words of the link, where they are known
 * @returns undefined where the address can be printed as it is, and nothing (`''`) where the link's words already are it
 */
export function printedAddress(href: string, shown?: string): string | undefined {
  const readable = href.replace(escapedLetters, decode)
  const words = shown?.replace(escapedLetters, decode)
  if (words !== undefined && [readable, readable.replace(/^https?:\/\//i, '')].includes(words)) return ''
  return readable === href ? undefined : readable
}
