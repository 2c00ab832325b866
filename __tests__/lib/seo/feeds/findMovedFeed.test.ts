import { beforeEach, expect, it } from 'vitest'
import type { ContentFolder } from '../../../fixtures/contentFolder'
import { askNewsroom, makeRenamedNewsroom } from '../../../fixtures/renamedNewsroom'
import { feedPath, readFeedPath } from '@/lib/address/feeds'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { findMovedFeed } from '@/lib/seo/feeds/findMovedFeed'

const now = Date.parse('2026-01-01T00:00:00Z')
let content: ContentFolder
beforeEach(async () => {
  content = makeRenamedNewsroom()
  content.write('topics.yaml', '- { name: الريّ القديم, aliases: [السقاية] }\n')
  const front = 'authors: [desk-dams]\ntopics: [الريّ القديم]\naliases: [/dams]\n'
  content.writeArticle('ar/turath/dam.mdx', 'سد مأرب', undefined, front)
  await updateIndex(content)
})

function leadsTo(path: string): string | undefined {
  const id = readFeedPath(path.split('/').slice(2))
  if (!id) throw new Error(path)
  const moved = askNewsroom(content, (news) => findMovedFeed(id, news, now))
  return moved && feedPath(moved)
}

it.each([
  ['/feeds/ar/section/heritage/rss.xml', '/feeds/ar/section/turath/rss.xml'],
  ['/feeds/en/section/heritage/atom.xml', '/feeds/en/section/turath/atom.xml'],
  ['/feeds/ar/author/dams/feed.json', '/feeds/ar/author/desk-dams/feed.json'],
  ['/feeds/ar/topic/السقاية/rss.xml', '/feeds/ar/topic/الري-القديم/rss.xml'],
  ['/feeds/ar/topic/الرّي-القديم/rss.xml', '/feeds/ar/topic/الري-القديم/rss.xml'],
])('%s is now %s', (old, now) => expect(leadsTo(old)).toBe(now))

it.each([
  '/feeds/ar/rss.xml',
  '/feeds/ar/section/turath/rss.xml',
  '/feeds/ar/section/unknown/rss.xml',
  '/feeds/ar/section/dams/rss.xml',
  '/feeds/ar/topic/unknown/rss.xml',
])('%s is not moved', (path) => expect(leadsTo(path)).toBeUndefined())
