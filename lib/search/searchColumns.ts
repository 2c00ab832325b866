import { type Token, tokensOf } from './tokens'

/** The texts of an article by which it is found. */
export type SearchTexts = { title: string; deck: string; topics: string; body: string }

/** What goes into the columns of the search table, and the tokens that it was made of. */
export type SearchColumns = SearchTexts & { exact: string; tokens: { title: Token[]; body: Token[] } }

const stems = (tokens: Token[]) => tokens.map((token) => token.stem).join(' ')

/**
 * Turns texts into columns of stems. `exact` keeps the folded form of those words that differ from their stem, each
 * once, so that an article with the very word outranks one with a cousin of it.
 */
export function searchColumns(texts: SearchTexts): SearchColumns {
  const title = tokensOf(texts.title)
  const deck = tokensOf(texts.deck)
  const topics = tokensOf(texts.topics)
  const body = tokensOf(texts.body)
  const exact = new Set<string>()
  for (const tokens of [title, deck, topics, body]) {
    for (const { word, stem } of tokens) if (word !== stem) exact.add(word)
  }
  return {
    title: stems(title),
    deck: stems(deck),
    topics: stems(topics),
    body: stems(body),
    exact: [...exact].join(' '),
    tokens: { title, body },
  }
}
