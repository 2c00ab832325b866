/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one word into another
 * (Damerau and Levenshtein's distance, in its restricted form).
 */
export function editDistance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let beforeLast: number[] = []
  let last = b.map((_, index) => index + 1)
  last.unshift(0)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The word of a list that somebody who wrote `found` probably meant, or undefined where none is near enough. */
export function findNearest<Word extends string>(found: string, words: Iterable<Word>): Word | undefined {
  const written = found.toLowerCase()
  const reach = written.length <= 4 ? 1 : written.length <= 8 ? 2 : 3
  let nearest: Word | undefined
  let least = reach + 1
  for (const word of words) {
    if (Math.abs(word.length - written.length) > reach) continue
    const distance = editDistance(written, word.toLowerCase())
    if (distance < least) {
      nearest = word
      least = distance
    }
  }
  return nearest
}
