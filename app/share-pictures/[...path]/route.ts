import { readPath } from '@/lib/address/href'
import { newsroom } from '@/lib/newsroom/opened'
import { serveSharePicture } from '@/lib/sharePicture/serveSharePicture'
import { keepLength } from '@/lib/http/bodyLength'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const parts = path.flatMap((part) => readPath(part) ?? [])
  return keepLength(await serveSharePicture(request, parts, newsroom(), Date.now()))
}

export { answer as GET, answer as HEAD }
