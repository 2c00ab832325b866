import type { Token } from '../search/tokens'

/** A word of one article: how often it stands there, and whether the headline has it. */
export type TermUse = { times: number; inTitle: boolean }

/** Beyond this, repetition says nothing more about what an article is about. */
const mostTimes = 7

/** Numbers and the shortest words join articles that have nothing to do with each other. */
function isTelling(stem: string): boolean {
  return stem.length > 2 && !/\p{N}/u.test(stem)
}

/** The words by which an article can be related to others, each once, by stem. */
export function findTerms(title: Token[], body: Token[]): Map<string, TermUse> {
  const terms = new Map<string, TermUse>()
  const add = (stem: string, inTitle: boolean) => {
    const use = terms.get(stem)
    if (use) use.times = Math.min(use.times + 1, mostTimes)
    else if (isTelling(stem)) terms.set(stem, { times: 1, inTitle })
  }
  for (const { stem } of title) add(stem, true)
  for (const { stem } of body) add(stem, false)
  return terms
}

/** A term in the index: its number in the table of terms, and its use. */
export type NumberedTerm = TermUse & { id: number }

/** Packs an article's terms, four bytes each: the term's number, then three bits of times, one bit of headline. */
export function packTerms(terms: NumberedTerm[]): Uint8Array {
  const packed = new DataView(new ArrayBuffer(terms.length * 4))
  terms.forEach(({ id, times, inTitle }, i) =>
    packed.setUint32(i * 4, id * 16 + times * 2 + (inTitle ? 1 : 0)),
  )
  return new Uint8Array(packed.buffer)
}

/** Reads what `packTerms` wrote. */
export function unpackTerms(bytes: Uint8Array): NumberedTerm[] {
  const packed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.byteLength / 4 }, (_, i) => {
    const value = packed.getUint32(i * 4)
    return { id: Math.floor(value / 16), times: Math.floor(value / 2) % 8, inTitle: value % 2 === 1 }
  })
}
