import { findCorrections } from '@/lib/search/findCorrections'
import { findNearHeadline } from '@/lib/search/findNearHeadline'
import {
  expressionOfHeadline,
  expressionOfNearHeadlines,
  expressionOfTogether,
} from '@/lib/search/headlineExpression'
import type { QueryTerm } from '@/lib/search/expression'
import { placeTokens } from '@/lib/search/tokens'
import type { Vocabulary } from '@/lib/search/vocabulary'
import type { Asked } from './asked'
import { rewrite } from './spelling'
import type { SearchStatements } from './statements'

/** A query that headlines answer if one of its words was a slip. */
export type Near = {
  /** The query as it was probably meant. */
  meant: string
  /** For the articles whose headline holds it. */
  expression: string
  /** The words, the misspelt one with its meaning. */
  words: QueryTerm[]
}

/** The most headlines read that lack one word. */
const mostRead = 200
/** Where so few words are asked for, the others alone do not lead to the headline: meanings are sought for each. */
const fewWords = 3
const mostMeant = 24

/**
 * Slips that make another word of a word: «أمر الرياض» for «أمير الرياض». No vocabulary shows them, only that a headline
 * says all of the query but this.
 */
export function nearQueries(statements: SearchStatements, vocabularyAt: (now: number) => Vocabulary) {
  /** Whether some article says all that was asked for in its headline, or in one place of its text. */
  function isSaidTogether({ found: { parts }, request: { edition }, now }: Asked): boolean {
    const has = (match: string) => statements.hasAny(statements.openFilters(match, edition), now)
    return has(expressionOfHeadline(parts)) || has(expressionOfTogether(parts))
  }

  /** The likeliest slip by which headlines would hold every word of a query of two or more. */
  function findNear({ found: { parts }, query, request, text, now }: Asked): Near | undefined {
    const { words } = parts
    if (words.length < 2 || words.some(({ authors }) => authors.length > 0)) return undefined
    const vocabulary = vocabularyAt(now)
    const meantBy = ({ token }: QueryTerm) =>
      words.length > fewWords
        ? undefined
        : findCorrections(token, vocabulary, mostMeant).map(({ stem }) => stem)
    const match = expressionOfNearHeadlines(parts, meantBy)
    if (match === undefined) return undefined
    const headlines = statements.listHeadlines(statements.openFilters(match, request.edition), mostRead, now)
    const near = findNearHeadline(
      words,
      headlines.map((headline) => headline.words),
    )
    const place = near && query.words[near.at]
    const title = near && statements.getArticle(headlines[near.headline]?.id ?? 0)?.title
    const meant = near && title !== undefined && placeTokens(title)[near.instead]
    if (!meant || !place) return undefined
    const { at } = near
    const { stem } = meant.token
    return {
      meant: rewrite(text, [{ place, written: title.slice(meant.start, meant.end) }]),
      expression: expressionOfHeadline(parts, { at, stem }),
      words: words.map((word, i) => (i === at ? { ...word, others: [...word.others, stem] } : word)),
    }
  }

  return { isSaidTogether, findNear }
}
