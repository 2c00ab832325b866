/**
 * A text without those of some signs that stand at its end. A regular expression (`/x+$/`) begins anew at each sign of a
 * run that does not end the text, and takes minutes where a megabyte of them stands before a letter.
 * @param signs letters of one code unit each
 */
export function dropAtEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
