import { feedPath, readFeedPath, readPath } from '@/lib/address'
import { newsroom } from '@/lib/content/opened'
import { feedPolicy } from '@/lib/publish/contentPolicy.mjs'
import { answerKept } from '@/lib/publish/keptAnswer'
import { makeFeed } from '@/lib/seo/feeds/feed'
import { feedTypes, writeFeed } from '@/lib/seo/feeds/writeFeed'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const id = readFeedPath(path.flatMap((part) => readPath(part) ?? []))
  if (!id) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const place = { path: feedPath(id), headers: { 'content-security-policy': feedPolicy } }
  return answerKept(request, place, async () => {
    const feed = await makeFeed(id, newsroom(), Date.now())
    return (
      feed && {
        body: writeFeed(feed, id.format),
        contentType: `${feedTypes[id.format]}; charset=utf-8`,
        shows: feed.entries.flatMap(({ shows }) => shows),
      }
    )
  })
}

export { answer as GET, answer as HEAD }
