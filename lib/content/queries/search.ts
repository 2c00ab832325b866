import type { Newsroom } from '../newsroom'
import {
  exactExpression,
  expressionOfAll,
  expressionOfAny,
  expressionOfMost,
  findSoughtWords,
  type SoughtParts,
} from '../../search/expression'
import { findSought, type Found } from '../../search/findSought'
import { rankHits } from '../../search/rankHits'
import { isAsking, longestQuery, readQuery, type SearchQuery, withoutQuotes } from '../../search/readQuery'
import { makeSought, type Sought } from '../../search/sought'
import type { SearchAnswer, SearchOutcome, SearchRequest } from '../searchAnswer'
import type { Database } from '../sqlite'
import { makeHit } from './searchHit'
import { phraseQueries } from './searchPhrases'
import { findPlaces, type Names } from './searchPlaces'
import { mendByHeadline, mendQuery } from './searchSpelling'
import { type Candidate, type Filters, searchStatements } from './searchStatements'
import { openVocabulary } from './vocabulary'

/** So many of the index's best are looked at closely, as whole articles; behind them its own order holds. */
const lookedAt = 100
/** Where so few are found by a word that hardly any article has, it may be misspelt. */
const few = 2
const rare = 2

type Asked = { request: SearchRequest; query: SearchQuery; found: Found; now: number }
type Picked = { total: number; counts: SearchAnswer['counts']; candidates: Candidate[]; sought: Sought }

/** Search over folded words: what was asked for, else what was probably meant, else the nearest that there is. */
export function searchQueries(db: Database, names: Names): Pick<Newsroom, 'search'> {
  const statements = searchStatements(db)
  const phrases = phraseQueries(db)
  const vocabulary = openVocabulary(db)

  function understand(request: SearchRequest, now: number): Asked {
    const query = readQuery(request.query)
    const authors = names.listAuthors().map(({ id, name }) => ({ id, name: name[request.edition] }))
    return { request, query, found: findSought(query, vocabulary, authors), now }
  }

  function filtersOf({ request, found }: Asked, match: string): Filters {
    const { edition, since, kind, section } = request
    const rejected = JSON.stringify(phrases.findLacking(found.parts.phrases))
    const exact = exactExpression(found.parts)
    return { match, exact, edition, rejected, since: since ?? 0, kind: kind ?? null, section: section ?? null }
  }

  function pick(asked: Asked, expressionOf: (parts: SoughtParts) => string): Picked {
    const { request, found, now } = asked
    const { order = 'fit', limit, offset = 0, section } = request
    const filters = filtersOf(asked, expressionOf(found.parts))
    const isNear = order === 'fit' && offset + limit <= lookedAt
    const slice = isNear ? { limit: lookedAt, offset: 0 } : { limit, offset }
    const { counts, candidates } = statements.pick(order, filters, slice, now)
    const total = counts.reduce((sum, each) => (!section || each.section === section ? sum + each.count : sum), 0)
    const ordered = isNear ? rankHits(candidates, found.parts.words).slice(offset, offset + limit) : candidates
    return { total, counts, candidates: ordered, sought: findSoughtWords(found.parts) }
  }

  function findBest({ request: { edition }, now }: Asked) {
    return (match: string) => {
      const open = { match, exact: '', edition, rejected: '[]', since: 0, kind: null, section: null }
      const best = statements.findBest(open, now)
      return best && { article: best.article, source: statements.getSource(best.id) }
    }
  }

  const mend = (asked: Asked, places: number[]) => {
    const { request, query, found } = asked
    const words = places.flatMap((place) => query.words[place] ?? [])
    return mendQuery(request.query.slice(0, longestQuery), words, found.parts, vocabulary, findBest(asked))
  }

  /** Rare words that may be slips of common ones: «هل تقصد» beside what was found. */
  function suggest(asked: Asked, total: number): string | undefined {
    if (total > few) return undefined
    const { parts, counts } = asked.found
    const rareWords = parts.words.flatMap(({ token }, i) => {
      const documents = counts.get(token.stem) ?? 0
      return documents > 0 && documents <= rare && token.stem.length > 3 ? [i] : []
    })
    const [place] = rareWords
    if (place === undefined || rareWords.length > 1) return undefined
    const meant = mend(asked, [place])
    return meant !== undefined && count(understand({ ...asked.request, query: meant }, asked.now)) > total * 5
      ? meant
      : undefined
  }

  const count = (asked: Asked) => statements.count(filtersOf(asked, expressionOfAll(asked.found.parts)), asked.now)

  function countUnfiltered(asked: Asked): number {
    const { edition, query, section, kind, since } = asked.request
    if (section === undefined && kind === undefined && since === undefined) return 0
    return count({ ...asked, request: { edition, query, limit: 0 } })
  }

  function answer(picked: Picked, outcome: SearchOutcome, places: SearchAnswer['places']): SearchAnswer {
    const { total, counts, candidates, sought } = picked
    const hits = candidates.map(({ id, article }) => makeHit(article, statements.getSource(id), sought))
    return { ...outcome, total, counts, hits, places }
  }

  function searchMeant(asked: Asked, meant: string | undefined): Picked | undefined {
    if (meant === undefined) return undefined
    const picked = pick(understand({ ...asked.request, query: meant }, asked.now), expressionOfAll)
    return picked.total > 0 ? picked : undefined
  }

  /** Articles that lack a word, or have any of the words, and perhaps the spelling by which they would have all. */
  function searchSome(asked: Asked): [Picked, SearchOutcome] | undefined {
    const { words } = asked.found.parts
    if (words.length === 0 || words.length + asked.found.parts.phrases.length < 2) return undefined
    const most = words.length > 2 ? pick(asked, expressionOfMost) : undefined
    const some = most && most.total > 0 ? most : pick(asked, expressionOfAny)
    const titles = some.candidates.map(({ title }) => title)
    const meant = mendByHeadline(asked.request.query.slice(0, longestQuery), asked.query.words, titles)
    const picked = searchMeant(asked, meant)
    if (picked && meant !== undefined) return [picked, { found: 'meant', meant }]
    return some.total > 0 ? [some, { found: 'some' }] : undefined
  }

  /** A phrase that stands nowhere may have been remembered inexactly. */
  function searchLoosely({ request, query, now }: Asked): SearchAnswer | undefined {
    if (query.phrases.length === 0) return undefined
    const meant = withoutQuotes(request.query)
    const loose = search({ ...request, query: meant }, now)
    if (loose.total === 0 || loose.found === 'meant') return loose.total > 0 ? loose : undefined
    return { ...loose, found: 'some', meant }
  }

  function search(request: SearchRequest, now: number): SearchAnswer {
    const nothing = { total: 0, counts: [], candidates: [], sought: makeSought([], 0) }
    const asked = understand(request, now)
    const places = findPlaces(request.query.slice(0, longestQuery), request.edition, names, now)
    if (!isAsking(asked.query)) return answer(nothing, { found: 'nothing', unfiltered: 0 }, places)
    const exactly = pick(asked, expressionOfAll)
    if (exactly.total > 0) {
      const meant = suggest(asked, exactly.total)
      return answer(exactly, { found: 'asked', ...(meant !== undefined && { meant }) }, places)
    }
    const unfiltered = countUnfiltered(asked)
    if (unfiltered > 0) return answer(exactly, { found: 'nothing', unfiltered }, places)
    if (request.spelling === 'written') return answer(nothing, { found: 'nothing', unfiltered: 0 }, places)
    const meant = asked.found.unknown.length > 0 ? mend(asked, asked.found.unknown) : undefined
    const mended = searchMeant(asked, meant)
    if (mended && meant !== undefined) return answer(mended, { found: 'meant', meant }, places)
    const some = searchSome(asked)
    if (some) return answer(...some, places)
    return searchLoosely(asked) ?? answer(nothing, { found: 'nothing', unfiltered: 0 }, places)
  }

  return { search }
}
