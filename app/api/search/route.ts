import { findAnswer } from '@/app/_views/findAnswer'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { editions } from '@/lib/edition'
import { cacheControl } from '@/lib/http/cacheControl'
import { readAskedSearch } from '@/lib/search/askedSearch'

export const dynamic = 'force-dynamic'

/** The results of a search, for a page that is open: the first few, in the words of its edition. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const said = searchParams.get('edition')
  const edition = editions.find((known) => known === said) ?? 'ar'
  const sections = currentNewsroom().listSections()
  const asked = readAskedSearch(
    searchParams,
    sections.map(({ id }) => id),
  )
  return Response.json(await findAnswer(edition, asked), {
    headers: { 'cache-control': cacheControl.asked },
  })
}
