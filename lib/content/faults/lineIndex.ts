import type { Place } from './fault'

/** Finds line and column of offsets in a text. */
export type LineIndex = {
  /** The place of an offset (UTF-16 code units from 0); beyond the end, the end. */
  placeOf(offset: number): Place
  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number
  /** The text of a line, counted from 1, without its line end. */
  lineText(line: number): string
}

/** @param firstLine the number that the first line of `text` has in its file. */
export function indexLines(text: string, firstLine = 1): LineIndex {
  let starts: number[] | undefined
  const list = () => {
    if (starts) return starts
    starts = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  /** Index of the line of an offset. */
  const find = (offset: number) => {
    const lines = list()
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const startOf = (line: number) => list()[line] ?? 0
  return {
    placeOf(offset) {
      const line = find(offset)
      return { line: line + firstLine, column: Math.min(offset, text.length) - startOf(line) + 1 }
    },
    lineStart: (offset) => startOf(find(offset)),
    lineText(line) {
      const lines = list()
      const start = lines[line - firstLine]
      if (start === undefined) return ''
      const end = text.indexOf('\n', start)
      return end === -1 ? text.slice(start) : text.slice(start, end)
    },
  }
}
