import { getTranslations } from 'next-intl/server'
import { latestPath } from '@/lib/address/pages'
import { articlesPerPage } from '@/lib/model/pageSize'
import { type Edition, otherEdition } from '@/lib/edition'
import { ListScreen } from './ListScreen'
import { openPage } from '../_views/pageContext'

/** Everything, newest first. */
export async function LatestScreen({ edition, number }: { edition: Edition; number: number }) {
  const page = await openPage(edition)
  const t = await getTranslations({ locale: edition })
  const { news, now } = page
  return (
    <ListScreen
      page={page}
      title={t('site.latest')}
      lead={t('list.latestLead')}
      place="latest"
      alternate={latestPath(otherEdition(edition))}
      articles={news.listLatest(
        { edition, limit: articlesPerPage, offset: (number - 1) * articlesPerPage },
        now,
      )}
      total={news.countArticles({ edition }, now)}
      number={number}
      pathOf={(to) => latestPath(edition, to)}
      look="mixed"
      topics={news.listTopics({ edition, limit: 16 }, now)}
    />
  )
}
