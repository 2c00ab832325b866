import { readPath } from '@/lib/address/href'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { serveSharePicture } from '@/lib/sharePicture/serveSharePicture'
import { keepLength } from '@/lib/http/bodyLength'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const parts = path.flatMap((part) => readPath(part) ?? [])
  return keepLength(await serveSharePicture(request, parts, currentNewsroom(), Date.now()))
}

export { answer as GET, answer as HEAD }
