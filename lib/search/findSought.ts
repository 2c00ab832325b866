import type { SoughtParts, QueryTerm } from './expression'
import type { SearchQuery } from './readQuery'
import { chooseSplits, joinedStem, listSplits } from './spacing'
import { tokensOf, type Token } from './tokens'
import { chooseVariants, listVariants, type Variants } from './variants'
import { isCounted, type Vocabulary } from './vocabulary'

export type NamedAuthor = { id: string; name: string }

/** More authors of one name than a newsroom has. */
const mostAuthors = 12

function findAuthors({ bare, stem }: Token, authors: readonly NamedAuthor[]): string[] {
  const bears = ({ name }: NamedAuthor) =>
    tokensOf(name).some((part) => part.bare === bare || part.stem === stem)
  return authors
    .filter(bears)
    .slice(0, mostAuthors)
    .map(({ id }) => id)
}

/** Folded words that mean nothing without the next: «عبد الرحمن», «أبو ظبي». */
const nameBeginnings: ReadonlySet<string> = new Set(['عبد', 'ابو', 'ابي', 'ابا'])

/** All stems that one look into the vocabulary has to count for a query. */
function listCandidates(tokens: Token[], variants: Map<Token, Variants>): string[] {
  const stems = tokens.flatMap((token) => {
    const { shorter = [], longer = [], respelt = [] } = variants.get(token) ?? {}
    return [token.stem, ...shorter, ...longer, ...respelt, ...listSplits(token).flat()]
  })
  const joins = tokens.slice(1).map((token, i) => joinedStem(tokens[i] ?? token, token))
  return [...new Set([...stems, ...joins])]
}

/** The words to look for, and what the vocabulary says of them. */
export type Found = {
  parts: SoughtParts
  /** Places of those words that the archive does not know in any form. */
  unknown: number[]
  counts: ReadonlyMap<string, number>
  /** About how many articles hold all of it, at most: as many as have its rarest word. Infinity where none is counted. */
  about: number
}

/** About how many articles have a word in some form. */
function countForms(
  { token, others, splits, authors }: QueryTerm,
  counts: ReadonlyMap<string, number>,
): number {
  if (authors.length > 0) return Infinity
  const countOf = (stem: string) => counts.get(stem) ?? (isCounted(stem) ? 0 : Infinity)
  const parted = splits.map((split) => Math.min(...split.map(countOf)))
  return [...[token.stem, ...others].map(countOf), ...parted].reduce((sum, each) => sum + each, 0)
}

/** Finds for each word of a query what stands for it in the index: other forms, joined and parted words, authors. */
export function findSought(
  query: SearchQuery,
  vocabulary: Vocabulary,
  authors: readonly NamedAuthor[],
): Found {
  const all = [
    ...query.words.flatMap(({ token, negated }) => (negated ? [token, negated] : [token])),
    ...query.without.words,
  ]
  const variants = new Map(all.map((token) => [token, listVariants(token)]))
  const counts = vocabulary.countDocuments(listCandidates(all, variants))
  const tokens = query.words.map(({ token, negated }) =>
    negated && counts.has(negated.stem) ? negated : token,
  )
  const othersOf = (token: Token) =>
    chooseVariants(token, variants.get(token) ?? { shorter: [], longer: [], respelt: [] }, counts)
  const words = tokens.map((token): QueryTerm => {
    return {
      token,
      others: othersOf(token),
      splits: chooseSplits(token, counts),
      // One word alone must not be found by two that have nothing to do with each other.
      isSplitAdjacent: counts.has(token.stem) || tokens.length === 1,
      isNameBeginning: nameBeginnings.has(token.bare),
      authors: findAuthors(token, authors),
    }
  })
  const joins = tokens.slice(0, -1).map((token, i) => {
    const join = joinedStem(token, tokens[i + 1] ?? token)
    return counts.has(join) ? join : undefined
  })
  const unknown = words.flatMap(({ token, others, authors: named }, i) => {
    const isJoined = joins[i] !== undefined || joins[i - 1] !== undefined
    const isKnown = !isCounted(token.stem) || counts.has(token.stem) || others.length > 0 || named.length > 0
    return isKnown || isJoined ? [] : [i]
  })
  const without = {
    words: query.without.words.map((token) => ({ stems: [token.stem, ...othersOf(token)] })),
    phrases: query.without.phrases,
  }
  const about = words.map((word, i) =>
    [joins[i - 1], joins[i]].reduce(
      (sum, join) => sum + (counts.get(join ?? '') ?? 0),
      countForms(word, counts),
    ),
  )
  const parts = { words, joins, phrases: query.phrases, without }
  return { parts, unknown, counts, about: Math.min(...about) }
}
