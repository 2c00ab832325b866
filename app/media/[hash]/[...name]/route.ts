import { readPath } from '@/lib/address/href'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { serveMedia } from '@/lib/media/serve'
import { keepLength } from '@/lib/http/bodyLength'

async function answer(request: Request): Promise<Response> {
  const [hash = '', ...parts] = new URL(request.url).pathname.split('/').slice(2)
  const media = currentNewsroom().getServedMedia(hash, Date.now(), readPath(parts.at(-1) ?? ''))
  return keepLength(await serveMedia(request, media, parts))
}

export { answer as GET, answer as HEAD }
