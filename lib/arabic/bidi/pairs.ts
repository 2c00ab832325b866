const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '«': '»',
  '‹': '›',
  '﴿': '﴾',
}
const closing = new Set(Object.values(closers))
const anyPair = /["()[\]{}“”«»‹›﴿﴾]/

/** Brackets and quotes of a stretch of text: for the place of each the place of its other half, -1 where there is none. */
export type Pairs = ReadonlyMap<number, number>

const none: Pairs = new Map()

/** Straight quotes open and close in turn; all others by their shapes, the innermost first. */
export function findPairs(text: string, start: number, end: number): Pairs {
  const stretch = text.slice(start, end)
  if (!anyPair.test(stretch)) return none
  const pairs = new Map<number, number>()
  const open: number[] = []
  let quote = -1
  for (let at = start; at < end; at++) {
    const sign = text[at]!
    if (sign === '"') {
      if (quote >= 0) pairs.set(quote, at).set(at, quote)
      else pairs.set(at, -1)
      quote = quote >= 0 ? -1 : at
    } else if (closers[sign]) {
      pairs.set(at, -1)
      open.push(at)
    } else if (closing.has(sign)) {
      const opener = open.at(-1)
      if (opener !== undefined && closers[text[opener]!] === sign) {
        pairs.set(opener, at).set(at, opener)
        open.pop()
      } else pairs.set(at, -1)
    }
  }
  return pairs
}
