import type { QueryTerm } from './expression'
import { tokensOf, type Token } from './tokens'

/** An article that was found, with what its place among the others depends on. */
export type Ranked = {
  /** Whether all words stand in it as they were written. */
  isExact: boolean
  /** The index's relevance score: higher is better, never negative. */
  fit: number
  publishedMs: number
  tie: number
  title: string
  /** Kicker, deck, key points, topics. */
  head: string
}

/** Scores within so much of each other are equal, and the newer article comes first. */
const closeness = 1.06
const weights = {
  title: { word: 1.2, bare: 1.1, stem: 1 },
  head: { word: 0.5, bare: 0.45, stem: 0.4 },
} as const
/** Words that follow each other in a headline as they do in the query. */
const inOrder = 0.5

type Field = keyof typeof weights

function weighWord({ token, others, splits }: QueryTerm, tokens: Token[], field: Field): number {
  let best = 0
  for (const { word, bare, stem } of tokens) {
    if (word === token.word) return weights[field].word
    if (bare === token.bare) best = Math.max(best, weights[field].bare)
    else if (stem === token.stem || others.includes(stem)) best = Math.max(best, weights[field].stem)
  }
  if (best > 0 || splits.length === 0) return best
  const stems = new Set(tokens.map(({ stem }) => stem))
  return splits.some((split) => split.every((part) => stems.has(part))) ? weights[field].stem : 0
}

function countPairs(words: QueryTerm[], title: Token[]): number {
  return words.slice(1).filter((word, i) => {
    const before = words[i]?.token.stem
    return title.some(({ stem }, at) => stem === before && title[at + 1]?.stem === word.token.stem)
  }).length
}

function scoreOf({ fit, title, head }: Ranked, words: QueryTerm[]): number {
  const titleTokens = tokensOf(title)
  const headTokens = tokensOf(head)
  const each = words.map(
    (word) => weighWord(word, titleTokens, 'title') || weighWord(word, headTokens, 'head'),
  )
  const found = each.reduce((sum, weight) => sum + weight, 0) / Math.max(1, words.length)
  const pairs = words.length > 1 ? countPairs(words, titleTokens) / (words.length - 1) : 0
  return fit * (1 + found + pairs * inOrder)
}

/**
 * Orders what was found: articles with the very words first; a word in the title counts more than one in the deck, and
 * that more than one in the body; of what fits equally, the newest comes first.
 */
export function rankHits<Hit extends Ranked>(hits: Hit[], words: QueryTerm[]): Hit[] {
  const level = (score: number) => Math.round(Math.log(score + 1e-9) / Math.log(closeness))
  return hits
    .map((hit) => ({ hit, level: level(scoreOf(hit, words)) }))
    .sort(
      (a, b) =>
        Number(b.hit.isExact) - Number(a.hit.isExact) ||
        b.level - a.level ||
        b.hit.publishedMs - a.hit.publishedMs ||
        a.hit.tie - b.hit.tie,
    )
    .map(({ hit }) => hit)
}
