import { type Token, tokensOf } from './tokens'

/** The texts of an article by which it is found. */
export type SearchTexts = {
  title: string
  deck: string
  topics: string
  body: string
  tables: string
  byline: string
}

/** The values of the search table's columns, and the tokens of the article's own words. */
export type SearchColumns = Omit<SearchTexts, 'byline' | 'tables'> & {
  exact: string
  authors: string
  tokens: { title: Token[]; body: Token[] }
}

const stems = (tokens: Token[]) => tokens.map((token) => token.stem).join(' ')

/** An author's id as one word of the index: an author is found by the name of today, not by that of the day of indexing. */
export const authorWord = (id: string) => `@${id}`.replaceAll(/[^\p{L}\p{N}]/gu, '·')

/**
 * Turns texts into columns of stems. `exact` keeps each word without article and particles, once, so that an article
 * with the very word outranks one with a cousin of it.
 */
export function searchColumns(texts: SearchTexts, authors: readonly string[]): SearchColumns {
  const title = tokensOf(texts.title)
  const deck = tokensOf(texts.deck)
  const topics = tokensOf(texts.topics)
  const body = tokensOf(texts.body)
  const tables = tokensOf(texts.tables)
  const byline = tokensOf(texts.byline)
  const exact = new Set<string>()
  for (const tokens of [title, deck, topics, body, tables, byline])
    for (const { bare } of tokens) exact.add(bare)
  return {
    title: stems(title),
    deck: stems(deck),
    topics: stems(topics),
    body: tables.length === 0 ? stems(body) : stems([...body, ...tables]),
    authors: [...authors.map(authorWord), stems(byline)].join(' '),
    exact: [...exact].join(' '),
    tokens: { title, body },
  }
}
