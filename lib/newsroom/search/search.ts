import type { Newsroom } from '@/lib/newsroom/newsroom'
import {
  exactExpression,
  expressionOfAll,
  expressionOfAny,
  expressionOfMost,
  findQueryTerms,
  type SoughtParts,
} from '@/lib/search/expression'
import { findSought } from '@/lib/search/findSought'
import { rankHits } from '@/lib/search/rankHits'
import { isAsking, longestQuery, readQuery, withoutQuotes } from '@/lib/search/readQuery'
import { makeSought, type Sought } from '@/lib/search/sought'
import { isCounted } from '@/lib/search/vocabulary'
import type { SearchAnswer, SearchOutcome, SearchRequest } from '@/lib/newsroom/searchAnswer'
import type { Database } from '@/lib/content/database/sqlite'
import type { Asked } from './asked'
import { makeHit } from './hit'
import { type Near, nearQueries } from './near'
import { phraseQueries } from './phrases'
import { findPlaces, type Names } from './places'
import { type Doubtfulness, mendQuery } from './spelling'
import { type Candidate, type Filters, searchStatements } from './statements'
import { openVocabulary } from './vocabulary'

/** How many of the index's best are ranked closely, as whole articles; behind them its own order holds. */
const lookedAt = 100
/** Where no more than a page is found, a rare word may be a slip of a common one: «بوتن», once, for «بوتين». */
const few = 20
/** Of more words, a headline says whether one was a slip (`findNear`). */
const fewWords = 2
const besideResults: Doubtfulness = { outnumbering: 8, likelihood: 1.5 }
const whereNothingIsFound: Doubtfulness = { outnumbering: 3, likelihood: 0 }
/** How many words of a query that the archive knows, the rarest, are taken for slips one after the other. */
const mostDoubted = 3

/** The plan of a search: all that counts, the best of it, and the words by which it is ranked and marked. */
type Plan = { match: string; exact: string; about: number; parts: SoughtParts }
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

  const planOf = ({ found: { parts, about } }: Asked): Plan => ({
    match: expressionOfAll(parts),
    exact: exactExpression(parts),
    about,
    parts,
  })

  /** For articles that hold only a part of what was asked for. */
  const planOfPart = (asked: Asked, match: string): Plan => ({ ...planOf(asked), match, about: Infinity })

  /** The query together with headlines that say it but for a slip: these count as the very words. */
  function planWithNear(asked: Asked, { expression, words }: Near): Plan {
    const { match, exact, parts } = planOf(asked)
    return {
      match: `(${match}) OR (${expression})`,
      exact: `(${exact}) OR (${expression})`,
      about: Infinity,
      parts: { ...parts, words },
    }
  }

  function filtersOf({ request, found }: Asked, { match, exact, about }: Plan): Filters {
    const { edition, since, kind, section } = request
    const rejected = JSON.stringify(phrases.findLacking(found.parts.phrases))
    return {
      match,
      exact,
      about,
      edition,
      rejected,
      since: since ?? 0,
      kind: kind ?? null,
      section: section ?? null,
    }
  }

  function pick(asked: Asked, plan: Plan): Picked {
    const { request, now } = asked
    const { order = 'fit', limit, offset = 0, section } = request
    const isNear = order === 'fit' && offset + limit <= lookedAt
    const slice = isNear ? { limit: lookedAt, offset: 0 } : { limit, offset }
    const { counts, candidates } = statements.pick(order, filtersOf(asked, plan), slice, now)
    const total = counts.reduce(
      (sum, each) => (!section || each.section === section ? sum + each.count : sum),
      0,
    )
    const ordered = isNear ? rankHits(candidates, plan.parts.words).slice(offset, offset + limit) : candidates
    return { total, counts, candidates: ordered, sought: findQueryTerms(plan.parts) }
  }

  function mend(asked: Asked, places: number[], doubtfulness = whereNothingIsFound): string | undefined {
    const { text, query, found, request, now } = asked
    const misspelt = { text, words: query.words, parts: found.parts, counts: found.counts }
    const filters = (match: string) => statements.openFilters(match, request.edition)
    return mendQuery(misspelt, places, doubtfulness, vocabularyAt(now), {
      listHeadlines: (match, limit) => statements.listHeadlines(filters(match), limit, now),
      listBest: (match, limit) => statements.listBest(filters(match), limit, now),
      listSome: (match, limit) => statements.listSome(filters(match), limit, now),
      getArticle: statements.getArticle,
      getSource: statements.getSource,
    })
  }

  /** Places of the words that may be slips although the archive knows them in some form, the rarest first. */
  function listRarest({ found: { parts, counts } }: Asked): number[] {
    const documentsAt = (place: number) => counts.get(parts.words[place]?.token.stem ?? '') ?? 0
    return [...parts.words.entries()]
      .filter(([, { token, authors }]) => isCounted(token.stem) && authors.length === 0)
      .map(([place]) => place)
      .sort((a, b) => documentsAt(a) - documentsAt(b))
  }

  /** A rare word that may be a slip of a common one: «هل تقصد» beside what was found. */
  function suggest(asked: Asked, total: number): string | undefined {
    const [rarest] = listRarest(asked)
    if (total > few || asked.query.words.length > fewWords || rarest === undefined) return undefined
    const meant = mend(asked, [rarest], besideResults)
    return meant !== undefined && count(understand({ ...asked.request, query: meant }, asked.now)) > total * 2
      ? meant
      : undefined
  }

  /** Words that the archive knows, and nowhere together: one of them may be a slip. */
  function searchOneMeant(asked: Asked): [Picked, SearchOutcome] | undefined {
    if (asked.found.parts.words.length < 2) return undefined
    for (const place of listRarest(asked).slice(0, mostDoubted)) {
      const found = searchMeant(asked, mend(asked, [place]))
      if (found) return found
    }
    return undefined
  }

  const count = (asked: Asked) => statements.count(filtersOf(asked, planOf(asked)), asked.now)

  function countUnfiltered(asked: Asked): number {
    const { edition, query, section, kind, since } = asked.request
    if (section === undefined && kind === undefined && since === undefined) return 0
    return count({ ...asked, request: { edition, query, limit: 0 } })
  }

  /** Articles that hold the words; where none says them together, also headlines that say them but for a slip. */
  function refine(asked: Asked, picked: Picked): [Picked, SearchOutcome] {
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
    const most =
      words.length > 2 ? pick(asked, planOfPart(asked, expressionOfMost(asked.found.parts))) : undefined
    const some =
      most && most.total > 0 ? most : pick(asked, planOfPart(asked, expressionOfAny(asked.found.parts)))
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
      (unknown.length === 0 ? searchOneMeant(asked) : undefined) ??
      searchSome(asked)
    )
  }

  const textsOf = (id: number) => ({
    source: statements.getSource(id),
    getTables: () => statements.getTables(id),
  })

  function search(request: SearchRequest, now: number): SearchAnswer {
    const asked = understand(request, now)
    const places = findPlaces(asked.text, request.edition, names, now)
    const answer = ([{ total, counts, candidates, sought }, outcome]: [
      Picked,
      SearchOutcome,
    ]): SearchAnswer => {
      const hits = candidates.map(({ id, article }) => makeHit(article, textsOf(id), sought))
      return { ...outcome, total, counts, hits, places }
    }
    const nothing = (unfiltered: number) =>
      answer([
        { total: 0, counts: [], candidates: [], sought: makeSought([], 0) },
        { found: 'nothing', unfiltered },
      ])
    if (!isAsking(asked.query)) return nothing(0)
    const picked = pick(asked, planOf(asked))
    const isMeant = request.spelling !== 'written'
    if (picked.total > 0) return answer(isMeant ? refine(asked, picked) : [picked, { found: 'asked' }])
    const unfiltered = countUnfiltered(asked)
    if (unfiltered > 0 || !isMeant) return nothing(unfiltered)
    const nearest = searchNearest(asked)
    return nearest ? answer(nearest) : (searchLoosely(asked) ?? nothing(0))
  }

  return { search }
}
