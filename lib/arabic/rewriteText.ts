/** A text that stands for another: unit `i` came from offset `at[i]` of it; one more entry holds its length. */
export type Rewritten = { text: string; at: ArrayLike<number> }

/** The replacement of a match, and for each of its units an offset within the match; neither ever goes back. */
export type Replacement = { text: string; at: readonly number[] }

/**
 * A text with the matches of a pattern written differently, and the way back. `undefined` leaves a match as it is.
 * @returns undefined where nothing was changed: most texts cost only the search.
 */
export function rewriteText(
  text: string,
  pattern: RegExp,
  replace: (match: string) => Replacement | undefined,
): Rewritten | undefined {
  let rewritten = ''
  const at: number[] = []
  let done = 0
  const keepTo = (end: number) => {
    rewritten += text.slice(done, end)
    for (; done < end; done++) at.push(done)
  }
  for (const found of text.matchAll(pattern)) {
    const replacement = replace(found[0])
    if (!replacement) continue
    keepTo(found.index)
    rewritten += replacement.text
    for (const offset of replacement.at) at.push(found.index + offset)
    done = found.index + found[0].length
  }
  if (done === 0) return undefined
  keepTo(text.length)
  at.push(text.length)
  return { text: rewritten, at }
}

/** The offsets of a text that was made of a rewritten one, in the text that this one came from. */
export function composeOffsets(later: ArrayLike<number>, earlier: ArrayLike<number>): Uint32Array {
  return Uint32Array.from(later, (offset) => earlier[offset] ?? 0)
}
