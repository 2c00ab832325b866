import { newsroom } from '@/lib/content/opened'
import { serveMedia } from '@/lib/media/serve'
import { keepLength } from '@/lib/server/bodyLength'

type Context = { params: Promise<{ hash: string; name: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { hash, name } = await params
  return keepLength(await serveMedia(request, newsroom().getServedMedia(hash, Date.now()), name))
}

export { answer as GET, answer as HEAD }
