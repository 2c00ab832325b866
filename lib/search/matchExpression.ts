import { tokensOf } from './tokens'

/** More words than these narrow nothing further, and a pasted page must not become a query of thousands of terms. */
const mostWords = 12

/** A reader's query is read up to here. */
const longestQuery = 400

/** The distinct words of a query that are searched for, folded. */
export function queryWords(query: string) {
  const distinct = new Map(tokensOf(query.slice(0, longestQuery)).map((token) => [token.word, token]))
  return [...distinct.values()].slice(0, mostWords)
}

/**
 * A query of a reader as an FTS5 expression: every word has to be there in some form, the very form counts extra.
 * All words are quoted, so nothing that a reader types is syntax.
 * @returns undefined where the query holds no word.
 */
export function matchExpression(query: string): string | undefined {
  const words = queryWords(query)
  if (words.length === 0) return undefined
  return words
    .map(({ word, stem }) => (word === stem ? `"${stem}"` : `("${stem}" OR exact : "${word}")`))
    .join(' AND ')
}
