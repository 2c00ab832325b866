import { getTranslations } from 'next-intl/server'
import type { SearchAnswerView } from '@/lib/search/foundView'
import { searchHref } from '@/lib/address/searches'
import type { Edition } from '@/lib/edition'
import type { AskedSearch } from '@/lib/search/askedSearch'
import { findSlice } from './findAsked'
import { openPage } from './pageContext'
import { viewFound } from './viewSearch'

/** As many as a reader looks at while typing; the page has the rest. */
const shown = 8

/** The beginning of what a search finds, small enough to be sent at every pause of a reader who types. */
export async function findAnswer(edition: Edition, asked: AskedSearch): Promise<SearchAnswerView> {
  const page = await openPage(edition)
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  const answer = findSlice(edition, asked, { limit: shown, offset: 0 }, page)
  const href = searchHref(edition, { ...asked, page: 1 })
  const rest = answer.total > shown ? { text: t('allResults'), href } : undefined
  return { ...(await viewFound(asked, answer, page)), href, ...(rest && { rest }) }
}
