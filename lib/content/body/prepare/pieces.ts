/** A text that is being put together from another, with the way back to the original's offsets. */
export type Pieces = {
  /** Copies the original up to an offset (exclusive). */
  copyTo(offset: number): void
  /** Puts `text` in the place of the next `length` code units of the original. */
  replace(length: number, text: string): void
  finish(): { text: string; toOriginal: (offset: number) => number }
}

/** Starts with nothing copied. */
export function collectPieces(original: string): Pieces {
  const parts: string[] = []
  /** Starts of parts in the new text, and where they come from; `copied` parts run in step with the original. */
  const starts: { at: number; from: number; copied: boolean }[] = []
  let length = 0
  let cursor = 0
  const add = (text: string, from: number, copied: boolean) => {
    if (text === '') return
    parts.push(text)
    starts.push({ at: length, from, copied })
    length += text.length
  }
  return {
    copyTo(offset) {
      if (offset <= cursor) return
      add(original.slice(cursor, offset), cursor, true)
      cursor = offset
    },
    replace(size, text) {
      add(text, cursor, text.length === size)
      cursor += size
    },
    finish() {
      add(original.slice(cursor), cursor, true)
      const toOriginal = (offset: number) => {
        let low = 0
        let high = starts.length - 1
        while (low < high) {
          const middle = (low + high + 1) >> 1
          if ((starts[middle]?.at ?? 0) <= offset) low = middle
          else high = middle - 1
        }
        const start = starts[low]
        if (!start) return Math.min(offset, original.length)
        return start.copied ? Math.min(start.from + offset - start.at, original.length) : start.from
      }
      return { text: parts.join(''), toOriginal }
    },
  }
}
