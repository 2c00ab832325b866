import { cacheControl } from '@/lib/http/cacheControl'
import { refuse } from '@/lib/http/refusal'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { editions } from '@/lib/edition'
import { findUrgentStrip } from '@/lib/urgent/urgentStrip'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ edition: string }> }

/** The urgent notice of an edition, for pages that are open: a few bytes that every cache on the way may keep a moment. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition: asked } = await params
  const edition = editions.find((known) => known === asked)
  if (!edition) return refuse(404)
  const urgent = findUrgentStrip(currentNewsroom(), edition, Date.now()) ?? null
  return Response.json({ urgent }, { headers: { 'cache-control': cacheControl.urgent } })
}
