/** The facts by which an article is ranked as related. */
export type Candidate = {
  id: number
  section: string
  publishedMs: number
  /** The folded title: two articles with one title are one story to a reader. */
  titleKey: string
  /** Orders what is equal in all else, the same way in every index. */
  tie: number
  /** Topics that it has in common with the article at hand. */
  sharedTopics: number
  /** Sum of the weights of the rare words that they have in common. */
  sharedWords: number
}

export type Subject = { section: string; publishedMs: number; titleKey: string }

const weights = { topic: 3, section: 0.6, nearness: 0.8 }
/** Beyond these, one more topic or word makes no story more related. */
const most = { topics: 3, words: 8 }
const nearDays = 30
const day = 24 * 60 * 60 * 1000

/** 1 at the same moment, a half after 30 days, never quite 0. */
function nearnessOf(a: number, b: number): number {
  return 1 / (1 + Math.abs(a - b) / day / nearDays)
}

/**
 * How related a candidate is: shared topics weigh most, then shared rare words, then the section and nearness in time
 * to the article itself. The hour at which it is asked plays no part.
 */
export function scoreOf(subject: Subject, candidate: Candidate): number {
  return (
    weights.topic * Math.min(candidate.sharedTopics, most.topics) +
    Math.min(candidate.sharedWords, most.words) +
    (candidate.section === subject.section ? weights.section : 0) +
    weights.nearness * nearnessOf(subject.publishedMs, candidate.publishedMs)
  )
}

/**
 * Picks the ids of the most related candidates, best first.
 * @param taken titles that already stand on the page: the article's own and those of pinned articles.
 */
export function rankRelated(
  subject: Subject,
  candidates: Candidate[],
  limit: number,
  taken: string[],
): number[] {
  const titles = new Set(taken)
  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(subject, candidate) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.publishedMs - a.candidate.publishedMs ||
        a.candidate.tie - b.candidate.tie,
    )
  const picked: number[] = []
  for (const { candidate } of scored) {
    if (picked.length >= limit) break
    if (titles.has(candidate.titleKey)) continue
    titles.add(candidate.titleKey)
    picked.push(candidate.id)
  }
  return picked
}
