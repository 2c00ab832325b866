/**
 * Signs that would open Markdown where the writer meant text are exchanged, one for one, for code points that no
 * text may hold (Unicode's noncharacters; `cleanText` drops them), and put back once the Markdown is parsed.
 */
const masked = '<`~*_#[]!>'
const first = 0xfdd0

const pattern = /[\ufdd0-\ufdef]/g

/** The stand-in for one of the signs that can be masked. */
export function maskOf(sign: string): string {
  const index = masked.indexOf(sign)
  return index === -1 ? sign : String.fromCharCode(first + index)
}

/** A text with its masked signs put back. */
export function unmask(text: string): string {
  return text.replace(pattern, (mask) => masked[mask.charCodeAt(0) - first] ?? '')
}
