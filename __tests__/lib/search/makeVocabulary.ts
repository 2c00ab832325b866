import type { Vocabulary } from '@/lib/search/vocabulary'

/** A vocabulary of stems with their numbers of articles. */
export function makeVocabulary(documents: Record<string, number>): Vocabulary {
  const all = Object.entries(documents)
  return {
    countDocuments: (stems) => new Map(all.filter(([stem]) => stems.includes(stem))),
    listBeginning: (beginning, limit) =>
      all
        .filter(([stem]) => stem.startsWith(beginning))
        .sort((a, b) => b[1] - a[1])
        .slice(0, limit)
        .map(([stem]) => stem),
  }
}
