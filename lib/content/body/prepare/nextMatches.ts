/**
 * Finds the next match of a pattern from an offset on. Asked with ascending offsets it looks at each letter of the text
 * once, however often it is asked.
 * @param pattern with the flag `g`
 * @returns a function from an offset to that of the next match, `Infinity` where there is none
 */
export function nextMatches(text: string, pattern: RegExp): (from: number) => number {
  let asked = 0
  let found = -1
  return (from) => {
    if (from >= asked && from <= found) return found
    pattern.lastIndex = from
    asked = from
    found = pattern.exec(text)?.index ?? Infinity
    return found
  }
}

const blankLine = /\n[ \t]*\n/g

/** The offset of the next blank line from an offset on, or the end of the text. */
export function nextBlankLines(text: string): (from: number) => number {
  const next = nextMatches(text, new RegExp(blankLine))
  return (from) => Math.min(next(from), text.length)
}
