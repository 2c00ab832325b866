import { notFound } from 'next/navigation'
import { sectionPath } from '@/lib/address/pages'
import { articlesPerPage } from '@/lib/model/pageSize'
import { type Edition, otherEdition } from '@/lib/edition'
import { ListScreen } from './ListScreen'
import { openPage } from '../_views/pageContext'

/** A section's front, or one of its numbered pages. */
export async function SectionScreen({
  edition,
  section,
  number,
}: {
  edition: Edition
  section: string
  number: number
}) {
  const page = await openPage(edition)
  const { news, now } = page
  const known = news.getSection(section)
  if (!known) notFound()
  const offset = (number - 1) * articlesPerPage
  return (
    <ListScreen
      page={page}
      title={known.name[edition]}
      lead={known.description?.[edition]}
      pigment={known.pigment}
      place={{ section }}
      alternate={sectionPath(otherEdition(edition), section)}
      articles={news.listLatest({ edition, section, limit: articlesPerPage, offset }, now)}
      total={news.countArticles({ edition, section }, now)}
      number={number}
      pathOf={(to) => sectionPath(edition, section, to)}
      look="section"
      topics={news.listTopics({ edition, section, limit: 12 }, now)}
    />
  )
}
