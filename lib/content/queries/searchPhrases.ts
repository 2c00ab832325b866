import { phraseExpression } from '../../search/expression'
import type { QueryPhrase } from '../../search/readQuery'
import { tokensOf } from '../../search/tokens'
import type { Article } from '../model'
import { type Database, prepareQuery } from '../sqlite'
import { type ArticleRow, readArticle } from './visible'

/** So many articles, the last that came into the index, are read to see whether they hold a phrase word for word. */
const mostRead = 200

function holds(text: string, phrase: QueryPhrase): boolean {
  const words = tokensOf(text)
  return words.some((_, at) => phrase.every(({ bare }, i) => words[at + i]?.bare === bare))
}

const listTexts = (article: Article, source: string) => [
  article.title,
  article.kicker ?? '',
  article.deck ?? '',
  ...article.summary,
  ...article.topics.map(({ name }) => name),
  article.byline ?? '',
  ...(article.kind === 'live' ? article.updates.map(({ title, text }) => `${title}\n${text}`) : []),
  source,
]

/**
 * Phrases to the word. The index knows where stems stand; that a phrase's own words stand there, and not cousins of
 * them, the text says.
 */
export function phraseQueries(db: Database) {
  const candidates = prepareQuery<ArticleRow & { id: number; source: string }>(
    db,
    `SELECT a.id, a.json, b.source FROM (SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :limit) picked
     JOIN articles a ON a.id = picked.rowid JOIN bodies b ON b.article = a.id`,
  )
  const findLacking = (phrase: QueryPhrase) =>
    candidates.list({ match: phraseExpression(phrase), limit: mostRead }).flatMap((row) => {
      const texts = listTexts(readArticle(row), row.source)
      return texts.some((text) => holds(text, phrase)) ? [] : [row.id]
    })
  return {
    /** Ids of articles that have the stems of one of the phrases side by side, but not its words. */
    findLacking: (phrases: QueryPhrase[]): number[] => phrases.flatMap(findLacking),
  }
}
