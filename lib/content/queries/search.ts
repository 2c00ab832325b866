import type { Newsroom } from '../newsroom'
import {
  exactExpression,
  expressionOfAll,
  expressionOfAny,
  expressionOfMost,
  findSoughtWords,
  type SoughtParts,
} from '../../search/expression'
import { findSought } from '../../search/findSought'
import { rankHits } from '../../search/rankHits'
import { isAsking, longestQuery, readQuery, withoutQuotes } from '../../search/readQuery'
import { makeSought, type Sought } from '../../search/sought'
import type { SearchAnswer, SearchOutcome, SearchRequest } from '../searchAnswer'
import type { Database } from '../sqlite'
import type { Asked } from './searchAsked'
import { makeHit } from './searchHit'
import { type Near, nearQueries } from './searchNear'
import { phraseQueries } from './searchPhrases'
import { findPlaces, type Names } from './searchPlaces'
import { mendQuery } from './searchSpelling'
import { type Candidate, type Filters, searchStatements } from './searchStatements'
import { openVocabulary } from './vocabulary'

/** So many of the index's best are looked at closely, as whole articles; behind them its own order holds. */
const lookedAt = 100
/** Where so few are found by a word that hardly any article has, it may be misspelt. */
const few = 2
const rare = 2

/** What is looked for: all that counts, the best of it, and by which words it is ranked and marked. */
type Plan = { match: string; exact: string; parts: SoughtParts }
type Picked = { total: number; counts: SearchAnswer['counts']; candidates: Candidate[]; sought: Sought }

/** Search over folded words: what was asked for, else what was probably meant, else the nearest that there is. */
export function searchQueries(db: Database, names: Names): Pick<Newsroom, 'search'> {
  const statements = searchStatements(db)
  const phrases = phraseQueries(db)
  const vocabularyAt = openVocabulary(db)
  const { isSaidTogether, findNear } = nearQueries(statements, vocabularyAt)

  function understand(request: SearchRequest, now: number): Asked {
    const text = request.query.slice(0, longestQuery)
    const query = readQuery(text)
    const authors = names.listAuthors().map(({ id, name }) => ({ id, name: name[request.edition] }))
    return { request, text, query, found: findSought(query, vocabularyAt(now), authors), now }
  }

  const planOf = ({ found: { parts } }: Asked, expressionOf = expressionOfAll): Plan => ({
    match: expressionOf(parts),
    exact: exactExpression(parts),
    parts,
  })

  /** What was asked for together with headlines that say it but for a slip: these count as the very words. */
  function planWithNear(asked: Asked, { expression, words }: Near): Plan {
    const { match, exact, parts } = planOf(asked)
    return {
      match: `(${match}) OR (${expression})`,
      exact: `(${exact}) OR (${expression})`,
      parts: { ...parts, words },
    }
  }

  function filtersOf({ request, found }: Asked, { match, exact }: Plan): Filters {
    const { edition, since, kind, section } = request
    const rejected = JSON.stringify(phrases.findLacking(found.parts.phrases))
    return { match, exact, edition, rejected, since: since ?? 0, kind: kind ?? null, section: section ?? null }
  }

  function pick(asked: Asked, plan: Plan): Picked {
    const { request, now } = asked
    const { order = 'fit', limit, offset = 0, section } = request
    const isNear = order === 'fit' && offset + limit <= lookedAt
    const slice = isNear ? { limit: lookedAt, offset: 0 } : { limit, offset }
    const { counts, candidates } = statements.pick(order, filtersOf(asked, plan), slice, now)
    const total = counts.reduce((sum, each) => (!section || each.section === section ? sum + each.count : sum), 0)
    const ordered = isNear ? rankHits(candidates, plan.parts.words).slice(offset, offset + limit) : candidates
    return { total, counts, candidates: ordered, sought: findSoughtWords(plan.parts) }
  }

  function mend(asked: Asked, places: number[]): string | undefined {
    const { text, query, found, request, now } = asked
    const words = places.flatMap((place) => query.words[place] ?? [])
    return mendQuery(text, words, found.parts, vocabularyAt(now), {
      listBest: (match, limit) => statements.listBest(statements.openFilters(match, request.edition), limit, now),
      getSource: statements.getSource,
    })
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
    return meant !== undefined && count(understand({ ...asked.request, query: meant }, asked.now)) > total * 2
      ? meant
      : undefined
  }

  const count = (asked: Asked) => statements.count(filtersOf(asked, planOf(asked)), asked.now)

  function countUnfiltered(asked: Asked): number {
    const { edition, query, section, kind, since } = asked.request
    if (section === undefined && kind === undefined && since === undefined) return 0
    return count({ ...asked, request: { edition, query, limit: 0 } })
  }

  /** What holds the words; where none says them together, also headlines that say them but for a slip. */
  function searchAll(asked: Asked): [Picked, SearchOutcome] | undefined {
    const picked = pick(asked, planOf(asked))
    if (picked.total === 0) return undefined
    if (asked.request.spelling === 'written') return [picked, { found: 'asked' }]
    const all = picked.counts.reduce((sum, each) => sum + each.count, 0)
    const { parts, unknown } = asked.found
    const isDoubtful = parts.words.length > 1 && (all <= lookedAt || unknown.length > 0)
    const near = isDoubtful && !isSaidTogether(asked) ? findNear(asked) : undefined
    if (near) return [pick(asked, planWithNear(asked, near)), { found: 'asked', meant: near.meant }]
    const meant = suggest(asked, picked.total)
    return [picked, { found: 'asked', ...(meant !== undefined && { meant }) }]
  }

  function searchMeant(asked: Asked, meant: string | undefined): [Picked, SearchOutcome] | undefined {
    if (meant === undefined) return undefined
    const other = understand({ ...asked.request, query: meant }, asked.now)
    const picked = pick(other, planOf(other))
    return picked.total > 0 ? [picked, { found: 'meant', meant }] : undefined
  }

  /** Articles that lack a word, or have any of the words. */
  function searchSome(asked: Asked): [Picked, SearchOutcome] | undefined {
    const { words, phrases: asPhrases } = asked.found.parts
    if (words.length === 0 || words.length + asPhrases.length < 2) return undefined
    const most = words.length > 2 ? pick(asked, planOf(asked, expressionOfMost)) : undefined
    const some = most && most.total > 0 ? most : pick(asked, planOf(asked, expressionOfAny))
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

  function searchNearest(asked: Asked): [Picked, SearchOutcome] | undefined {
    const { unknown } = asked.found
    return (
      (unknown.length > 0 ? searchMeant(asked, mend(asked, unknown)) : undefined) ??
      searchMeant(asked, findNear(asked)?.meant) ??
      searchSome(asked)
    )
  }

  function search(request: SearchRequest, now: number): SearchAnswer {
    const asked = understand(request, now)
    const places = findPlaces(asked.text, request.edition, names, now)
    const answer = ([{ total, counts, candidates, sought }, outcome]: [Picked, SearchOutcome]): SearchAnswer => {
      const hits = candidates.map(({ id, article }) => makeHit(article, statements.getSource(id), sought))
      return { ...outcome, total, counts, hits, places }
    }
    const nothing = (unfiltered: number) =>
      answer([
        { total: 0, counts: [], candidates: [], sought: makeSought([], 0) },
        { found: 'nothing', unfiltered },
      ])
    if (!isAsking(asked.query)) return nothing(0)
    const all = searchAll(asked)
    if (all) return answer(all)
    const unfiltered = countUnfiltered(asked)
    if (unfiltered > 0 || request.spelling === 'written') return nothing(unfiltered)
    const nearest = searchNearest(asked)
    return nearest ? answer(nearest) : (searchLoosely(asked) ?? nothing(0))
  }

  return { search }
}
