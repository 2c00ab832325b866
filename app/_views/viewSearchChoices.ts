import { getTranslations } from 'next-intl/server'
import type { ChoiceView } from '@/components/search/searchView'
import { articleKinds } from '@/lib/model/model'
import type { SearchAnswer } from '@/lib/newsroom/searchAnswer'
import { type AskedSearch, searchFields, searchPeriods } from '@/lib/search/askedSearch'
import type { PageContext } from './pageContext'

/** The choices of the search form; a section says how many of the articles that were found are its own. */
export async function viewSearchChoices(
  { section, kind, period, order }: AskedSearch,
  { counts }: Pick<SearchAnswer, 'counts'>,
  { edition, news, sayNumber }: PageContext,
): Promise<ChoiceView[]> {
  const t = await getTranslations({ locale: edition, namespace: 'search' })
  const countOf = new Map(counts.map(({ section: id, count }) => [id, count]))
  const sections = news.listSections().map(({ id, name }) => {
    const count = countOf.get(id)
    const said =
      count === undefined ? name[edition] : t('withCount', { name: name[edition], number: sayNumber(count) })
    return { value: id, text: said }
  })
  const all = (text: string) => ({ value: '', text })
  return [
    {
      name: searchFields.order,
      label: t('orderLabel'),
      chosen: order === 'date' ? order : '',
      options: [all(t('order.fit')), { value: 'date', text: t('order.date') }],
    },
    {
      name: searchFields.section,
      label: t('sectionLabel'),
      chosen: section ?? '',
      options: [all(t('allSections')), ...sections],
    },
    {
      name: searchFields.kind,
      label: t('kindLabel'),
      chosen: kind ?? '',
      options: [all(t('allKinds')), ...articleKinds.map((value) => ({ value, text: t(`kind.${value}`) }))],
    },
    {
      name: searchFields.period,
      label: t('periodLabel'),
      chosen: period ?? '',
      options: [all(t('anyTime')), ...searchPeriods.map((value) => ({ value, text: t(`period.${value}`) }))],
    },
  ]
}
