import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { SectionView } from '@/components/views'
import { hrefOf } from '@/lib/address/href'
import { sectionPath } from '@/lib/address/pages'
import type { Section, Site } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { digitsOf, formatNumber } from '@/lib/dates/numbers'
import type { Edition } from '@/lib/edition'

/** The context of every screen: the edition, the moment, the newsroom and its settings. */
export type PageContext = {
  edition: Edition
  /** Milliseconds since 1970. */
  now: number
  news: Newsroom
  site: Site
  /** «9 دقائق» */
  sayMinutes(minutes: number): string
  /** A number in the digits of the newsroom. */
  sayNumber(number: number): string
  viewSection(id: string): SectionView
}

/** Each page compiles its messages anew; this one stands in every teaser, with few different numbers. */
const minutesSaid = new Map<string, string>()

/** Opens a page of an edition: from here on its words are that edition's. */
export async function openPage(edition: Edition): Promise<PageContext> {
  setRequestLocale(edition)
  const t = await getTranslations({ locale: edition, namespace: 'article' })
  const news = currentNewsroom()
  const site = news.getSite()
  // Asked once: a page names its sections some fifty times.
  const sections = new Map(news.listSections().map((section) => [section.id, section]))
  const sayNumber = (number: number) => formatNumber(number, digitsOf(site, edition))
  return {
    edition,
    now: Date.now(),
    news,
    site,
    sayNumber,
    sayMinutes(minutes) {
      const number = sayNumber(minutes)
      const key = `${edition} ${number}`
      const said = minutesSaid.get(key) ?? t('minutes', { count: minutes, number })
      minutesSaid.set(key, said)
      return said
    },
    viewSection: (id) => viewSection(sections.get(id), id, edition),
  }
}

/** A section as it is shown; one that is no longer in `sections.yaml` shows its id. */
function viewSection(section: Section | undefined, id: string, edition: Edition): SectionView {
  return {
    id,
    name: section?.name[edition] ?? id,
    pigment: section?.pigment ?? 'zinjafr',
    href: hrefOf(sectionPath(edition, id)),
  }
}
