import type { PagingView } from '@/components/list/Paging'
import { listPageSteps } from '@/lib/front/listPageSteps'
import type { PageContext } from './pageContext'

type Asked = {
  number: number
  total: number
  perPage: number
  hrefTo: (page: number) => string
  page: PageContext
  t: (key: 'position', values: { page: string; pages: string }) => string
}

/** The way through a list of `total` articles from its page `number`. */
export function viewPaging({ number, total, perPage, hrefTo, page, t }: Asked): PagingView {
  const pages = Math.max(1, Math.ceil(total / perPage))
  return {
    page: number,
    pages,
    previousHref: number > 1 ? hrefTo(number - 1) : undefined,
    nextHref: number < pages ? hrefTo(number + 1) : undefined,
    steps: listPageSteps(number, pages).map((step) =>
      step === 'gap' ? 'gap' : { page: step, label: page.sayNumber(step), href: hrefTo(step) },
    ),
    // messages-used: list.position
    position: t('position', { page: page.sayNumber(number), pages: page.sayNumber(pages) }),
  }
}
