import {
  allOf,
  anyOf,
  exclude,
  phraseExpression,
  quote,
  type SoughtParts,
  type QueryTerm,
  textColumns,
} from './expression'

/** How many words may stand between those of a query where a text speaks of them together. */
const together = 8

function stemsOf({ token, others, splits }: QueryTerm): string {
  const parts = [token.stem, ...others].map(quote)
  parts.push(...splits.map((split) => `(${split.map(quote).join(' AND ')})`))
  return `(${parts.join(' OR ')})`
}

const withRest = (expression: string, parts: SoughtParts) =>
  exclude(allOf([expression, ...parts.phrases.map(phraseExpression)]), parts)

/** For articles whose headline holds every word of a query; one word can stand in the place of another. */
export function expressionOfHeadline(parts: SoughtParts, instead?: { at: number; stem: string }): string {
  const words = parts.words.map((word, at) => (at === instead?.at ? quote(instead.stem) : stemsOf(word)))
  return withRest(`title : (${allOf(words)})`, parts)
}

/**
 * For articles whose headline holds every word but one.
 * @param meantBy stems that may have been meant by a word; where there are none, anything may stand in its place.
 * @returns undefined where there is no word to look for.
 */
export function expressionOfNearHeadlines(
  parts: SoughtParts,
  meantBy: (word: QueryTerm) => string[] | undefined,
): string | undefined {
  const choices = parts.words.flatMap((word, at) => {
    const others = parts.words.filter((_, i) => i !== at).map(stemsOf)
    const meant = meantBy(word)
    if (meant?.length === 0) return []
    return meant ? [allOf([...others, `(${meant.map(quote).join(' OR ')})`])] : [allOf(others)]
  })
  return choices.length > 0 ? withRest(`title : (${anyOf(choices)})`, parts) : undefined
}

/** For articles in which the words stand not far from each other. */
export function expressionOfTogether({ words }: SoughtParts): string {
  const each = words.map(({ token, splits }) => quote(splits[0]?.join(' ') ?? token.stem))
  return `${textColumns} : NEAR(${each.join(' ')}, ${together})`
}
