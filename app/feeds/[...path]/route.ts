import { feedPath, readFeedPath } from '@/lib/address/feeds'
import { hrefOf, readPath } from '@/lib/address/href'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { cacheControl } from '@/lib/http/cacheControl'
import { feedPolicy } from '@/lib/http/contentPolicy'
import { refuse } from '@/lib/http/refusal'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { makeFeed } from '@/lib/seo/feeds/feed'
import { findMovedFeed } from '@/lib/seo/feeds/findMovedFeed'
import { feedTypes, writeFeed } from '@/lib/seo/feeds/writeFeed'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const id = readFeedPath(path.flatMap((part) => readPath(part) ?? []))
  if (!id) return refuse(404)
  const moved = findMovedFeed(id, currentNewsroom(), Date.now())
  if (moved) {
    const headers = { location: hrefOf(feedPath(moved)), 'cache-control': cacheControl.moved }
    return new Response(null, { status: 308, headers })
  }
  const place = { path: feedPath(id), headers: { 'content-security-policy': feedPolicy, vary: 'accept' } }
  const response = await cachedResponse(request, place, async () => {
    const feed = await makeFeed(id, currentNewsroom(), Date.now())
    return (
      feed && {
        body: writeFeed(feed, id.format),
        contentType: `${feedTypes[id.format]}; charset=utf-8`,
        shows: feed.entries.flatMap(({ shows }) => shows),
      }
    )
  })
  return isBrowser(request) && id.format !== 'json' ? asDocument(response) : response
}

/** Somebody opens the feed as a page: programs for feeds do not ask for HTML. */
function isBrowser(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html')
}

/** Browsers show the source of what is called a feed, and style what is called XML. */
function asDocument(response: Response): Response {
  if (response.status === 200) response.headers.set('content-type', 'application/xml; charset=utf-8')
  return response
}

export { answer as GET, answer as HEAD }
