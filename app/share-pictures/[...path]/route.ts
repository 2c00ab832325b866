import { readPath } from '@/lib/address/href'
import { newsroom } from '@/lib/content/opened'
import { serveSharePicture } from '@/lib/media/sharePicture/serveSharePicture'

type Context = { params: Promise<{ path: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  const parts = path.flatMap((part) => readPath(part) ?? [])
  return serveSharePicture(request, parts, newsroom(), Date.now())
}

export { answer as GET, answer as HEAD }
