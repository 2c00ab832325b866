/** From (included) to (excluded), in UTF-16 code units. */
export type Range = [start: number, end: number]

/** A text with some of its stretches marked. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces
}
