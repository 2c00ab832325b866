import { cacheControl } from '@/lib/http/cacheControl'

/** A file opened by itself may show itself and do nothing: no script, no form, no frame, no origin. */
const policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"

type Described = { contentType: string; etag: string; downloadAs?: string }

/** Headers of every answer that carries (or stands for) a file of `media/`. */
export function mediaHeaders({ contentType, etag, downloadAs }: Described): Headers {
  const headers = new Headers({
    'Content-Type': contentType,
    'Cache-Control': cacheControl.forEver,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  })
  if (downloadAs !== undefined) headers.set('Content-Disposition', attachment(downloadAs))
  return headers
}

/** RFC 6266: a name in letters beyond ASCII is written as in RFC 5987. */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename*=UTF-8''${encoded}`
}
