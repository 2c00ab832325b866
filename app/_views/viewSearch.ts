import { getTranslations } from 'next-intl/server'
import type { FoundView, HitView, SearchLine, SearchPlace } from '@/lib/search/foundView'
import { hrefOf } from '@/lib/address/href'
import { articlePath, authorPath, sectionPath, topicPath } from '@/lib/address/pages'
import { searchHref } from '@/lib/address/searches'
import { hasVowelMarks } from '@/lib/arabic/hasVowelMarks'
import type { SearchAnswer, SearchHit } from '@/lib/newsroom/searchAnswer'
import { formatDate } from '@/lib/dates/formatDate'
import { readingMinutes } from '@/lib/model/readingTime'
import { type AskedSearch, withoutFilters } from '@/lib/search/askedSearch'
import { markPieces } from '@/lib/search/markPieces'
import type { PageContext } from './pageContext'

/** A found article in words; its picture the page adds. */
export function viewHit(hit: SearchHit, page: PageContext): HitView {
  const { article, titleRanges, passage, passageRanges } = hit
  const { edition } = page
  return {
    href: hrefOf(articlePath(article)),
    section: page.viewSection(article.section),
    title: markPieces(article.title, titleRanges, edition),
    vowels: hasVowelMarks(article.title),
    passage: markPieces(passage, passageRanges, edition),
    published: { iso: article.publishedAt, text: formatDate(article.publishedAt, page.site, edition) },
    readingTime: page.sayMinutes(readingMinutes(article.words, edition)),
  }
}

async function viewPlaces({ places }: SearchAnswer, page: PageContext): Promise<SearchPlace[]> {
  const t = await getTranslations({ locale: page.edition, namespace: 'search' })
  const { edition } = page
  return [
    ...places.sections.map(({ id, name, pigment }) => ({
      what: t('aSection'),
      name: name[edition],
      href: hrefOf(sectionPath(edition, id)),
      pigment,
    })),
    ...places.topics.map(({ name, key }) => ({
      what: t('aTopic'),
      name,
      href: hrefOf(topicPath(edition, key)),
    })),
    ...places.authors.map(({ id, name }) => ({
      what: t('anAuthor'),
      name: name[edition],
      href: hrefOf(authorPath(edition, id)),
    })),
  ]
}

async function sayLines(asked: AskedSearch, answer: SearchAnswer, page: PageContext): Promise<SearchLine[]> {
  const t = await getTranslations({ locale: page.edition, namespace: 'search' })
  const { query } = asked
  const hrefOfSearch = (other: Partial<AskedSearch>) =>
    searchHref(page.edition, { ...asked, page: 1, spelling: 'meant', ...other })
  const suggestion = (meant: string) => ({
    text: t('didYouMean'),
    link: { href: hrefOfSearch({ query: meant }), text: t('meant', { meant }) },
  })
  switch (answer.found) {
    case 'asked':
      return answer.meant === undefined ? [] : [suggestion(answer.meant)]
    case 'meant':
      return [
        {
          text: t('insteadOf', { query }),
          link: { href: hrefOfSearch({ spelling: 'written' }), text: t('asWritten', { query }) },
        },
      ]
    case 'some':
      return [{ text: t('someHint') }, ...(answer.meant === undefined ? [] : [suggestion(answer.meant)])]
    case 'nothing': {
      const count = answer.unfiltered
      if (count === 0) return []
      const text = t('allOfThem', { count, number: page.sayNumber(count) })
      return [{ link: { href: searchHref(page.edition, withoutFilters(asked)), text } }]
    }
  }
}

async function sayStatus(asked: AskedSearch, answer: SearchAnswer, page: PageContext): Promise<string> {
  const t = await getTranslations({ locale: page.edition, namespace: 'search' })
  const count = answer.total
  const number = page.sayNumber(count)
  if (answer.found === 'nothing' && answer.unfiltered > 0) return t('hidden', { query: asked.query })
  if (answer.found === 'some') return t('some', { count, number })
  return t('results', { count, number, query: answer.found === 'meant' ? answer.meant : asked.query })
}

/** The results of a search, in the words of an edition. */
export async function viewFound(
  asked: AskedSearch,
  answer: SearchAnswer,
  page: PageContext,
): Promise<FoundView> {
  const t = await getTranslations({ locale: page.edition, namespace: 'search' })
  if (!asked.query) return { status: t('hint'), lines: [], places: [], hits: [] }
  return {
    status: await sayStatus(asked, answer, page),
    lines: await sayLines(asked, answer, page),
    places: await viewPlaces(answer, page),
    hits: answer.hits.map((hit) => viewHit(hit, page)),
  }
}
