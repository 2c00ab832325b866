import { topicKey } from '@/lib/arabic/topicKey'
import { foldText, tokensOf, type Token } from '@/lib/search/tokens'
import type { Edition } from '@/lib/edition'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { SearchPlaces } from '@/lib/newsroom/searchAnswer'

export type Names = Pick<Newsroom, 'listSections' | 'listAuthors' | 'getTopic'>

const mostWords = 5
/** Of longer names only those are tried whose words all have the article, or all lack it. */
const fewWords = 2
const mostPlaces = 3

/** Spellings of one word that a topic may bear: as it was written, without and with the article. */
const spellings: readonly ((token: Token) => string)[] = [
  ({ word }) => word,
  ({ bare }) => bare,
  ({ bare }) => `ال${bare}`,
]

function listKeys(tokens: Token[]): string[] {
  const [first, second] = tokens
  const names =
    tokens.length === fewWords && first && second
      ? spellings.flatMap((spell) => spellings.map((respell) => `${spell(first)} ${respell(second)}`))
      : spellings.map((spell) => tokens.map(spell).join(' '))
  return names.map(topicKey)
}

const bareText = (tokens: Token[]) => tokens.map(({ bare }) => bare).join(' ')

/** Places named like a query: sections and topics by their whole name, authors by their name or parts of it. */
export function findPlaces(query: string, edition: Edition, names: Names, now: number): SearchPlaces {
  const tokens = tokensOf(query)
  if (tokens.length === 0 || tokens.length > mostWords) return { sections: [], topics: [], authors: [] }
  const asked = bareText(tokens)
  const keys = [...new Set([topicKey(query), ...listKeys(tokens)])]
  const topics = keys.flatMap((key) => names.getTopic(edition, key, now) ?? [])
  const authors = names.listAuthors().filter(({ name }) => {
    const words = new Set(tokensOf(name[edition]).map(({ bare }) => bare))
    return tokens.every(({ bare }) => words.has(bare)) || foldText(name[edition]) === foldText(query)
  })
  const unique = [...new Map(topics.map((topic) => [topic.key, topic])).values()]
  return {
    sections: names
      .listSections()
      .filter(({ name }) => bareText(tokensOf(name[edition])) === asked)
      .slice(0, mostPlaces),
    topics: unique.slice(0, mostPlaces),
    authors: authors.slice(0, mostPlaces),
  }
}
