import { notFound } from 'next/navigation'
import { topicPath } from '@/lib/address/pages'
import { articlesPerPage } from '@/lib/model/pageSize'
import type { Edition } from '@/lib/edition'
import { ListScreen } from './ListScreen'
import { openPage } from '../_views/pageContext'
import { sayCount } from '../_views/sayCount'

/** Everything on a topic. */
export async function TopicScreen({
  edition,
  topic,
  number,
}: {
  edition: Edition
  topic: string
  number: number
}) {
  const page = await openPage(edition)
  const { news, now } = page
  const known = news.getTopic(edition, topic, now)
  if (!known) notFound()
  const total = news.countByTopic({ edition, topic }, now)
  return (
    <ListScreen
      page={page}
      title={known.name}
      lead={await sayCount(total, page)}
      place="elsewhere"
      articles={news.listByTopic(
        { edition, topic, limit: articlesPerPage, offset: (number - 1) * articlesPerPage },
        now,
      )}
      total={total}
      number={number}
      pathOf={(to) => topicPath(edition, topic, to)}
      look="mixed"
    />
  )
}
