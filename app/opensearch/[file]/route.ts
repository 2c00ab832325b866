import { openSearchPath } from '@/lib/address/siteFiles'
import { newsroom } from '@/lib/newsroom/opened'
import { editions } from '@/lib/edition'
import { answerMade } from '@/lib/pageCache/answerMade'
import { writeOpenSearch } from '@/lib/seo/openSearch'

type Context = { params: Promise<{ file: string }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const edition = editions.find((known) => openSearchPath(known).endsWith(`/${file}`))
  return answerMade(request, { path: `/opensearch/${file}`, headers: {} }, async () =>
    edition === undefined
      ? undefined
      : {
          body: writeOpenSearch(newsroom().getSite(), edition),
          contentType: 'application/opensearchdescription+xml; charset=utf-8',
          shows: [],
        },
  )
}

export { answer as GET, answer as HEAD }
