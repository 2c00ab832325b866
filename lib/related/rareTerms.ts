import type { TermUse } from './terms'

/** A term with the number of articles that have it in the whole archive. */
export type CountedTerm = TermUse & { term: string; documents: number }
export type WeightedTerm = { term: string; weight: number }

/** How many terms describe an article; more of them only add noise and time. */
const mostTerms = 24
/** All chosen terms together may stand in so many articles: this bounds the time of a look-up in any archive. */
const mostPostings = 1500
/** A word in more than this share of the archive is no sign of a subject. */
const commonShare = 0.04

/** 0 for a word of every article, 1 for a word of one: how much of the archive it leaves out, in logarithm. */
export function rarityOf(documents: number, total: number): number {
  if (total <= 1 || documents <= 0) return 0
  return Math.max(0, Math.log(total / documents) / Math.log(total))
}

/**
 * The terms of an article that say most about its subject: rare in the archive, repeated, in the headline.
 * A word that no other article has is left out, it relates to nothing.
 */
export function findRareTerms(terms: CountedTerm[], total: number): WeightedTerm[] {
  const common = Math.max(2, total * commonShare)
  const weighted = terms
    .filter(({ documents }) => documents > 1 && documents <= Math.max(common, 12))
    .map(({ term, documents, times, inTitle }) => ({
      term,
      documents,
      weight: rarityOf(documents, total) ** 2 * (1 + Math.log(times)) * (inTitle ? 2 : 1),
    }))
    .sort((a, b) => b.weight - a.weight || a.documents - b.documents || (a.term < b.term ? -1 : 1))
  const chosen: WeightedTerm[] = []
  let postings = 0
  for (const { term, weight, documents } of weighted) {
    if (chosen.length === mostTerms) break
    if (postings + documents > mostPostings) continue
    postings += documents
    chosen.push({ term, weight })
  }
  return chosen
}
