import { openSearchPath } from '@/lib/address/siteFiles'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { editions } from '@/lib/edition'
import { cachedResponse } from '@/lib/pageCache/cachedResponse'
import { writeOpenSearch } from '@/lib/seo/openSearch'

type Context = { params: Promise<{ file: string }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const edition = editions.find((known) => openSearchPath(known).endsWith(`/${file}`))
  return cachedResponse(request, { path: `/opensearch/${file}`, headers: {} }, async () =>
    edition === undefined
      ? undefined
      : {
          body: writeOpenSearch(currentNewsroom().getSite(), edition),
          contentType: 'application/opensearchdescription+xml; charset=utf-8',
          shows: [],
        },
  )
}

export { answer as GET, answer as HEAD }
