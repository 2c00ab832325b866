import type { Token } from '@/lib/search/tokens'

/** A word of one article: how often it stands there, and whether the headline has it. */
export type TermUse = { times: number; inTitle: boolean }

/** Beyond this, repetition says nothing more about what an article is about. */
const mostTimes = 7

/** Numbers and the shortest words join articles that have nothing to do with each other. */
function isTelling(stem: string): boolean {
  return stem.length > 2 && !/\p{N}/u.test(stem)
}

/** The words by which an article can be related to others, each once, by stem. */
export function findTerms(title: readonly Token[], body: readonly Token[]): Map<string, TermUse> {
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

/** An article's terms on their way to the index: the terms joined by spaces, and a byte of use for each. */
export type ListedTerms = { terms: string; uses: Uint8Array }

/** Three bits of times, one bit of headline. */
const useOf = ({ times, inTitle }: TermUse) => times * 2 + (inTitle ? 1 : 0)

/** Terms in a form that passes from thread to thread at little cost. */
export function listTerms(terms: Map<string, TermUse>): ListedTerms {
  return { terms: [...terms.keys()].join(' '), uses: Uint8Array.from(terms.values(), useOf) }
}

/** A term in the index: its number in the table of terms, and its use. */
export type NumberedTerm = TermUse & { id: number }

/**
 * Packs an article's terms for its row, four bytes each: the term's number, then its use.
 * @param numberOf the number of a term; it is asked once for each.
 */
export function packTerms({ terms, uses }: ListedTerms, numberOf: (term: string) => number): Uint8Array {
  const packed = new DataView(new ArrayBuffer(uses.length * 4))
  const words = terms.split(' ')
  uses.forEach((use, i) => packed.setUint32(i * 4, numberOf(words[i] ?? '') * 16 + use))
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
