import { cacheControl } from '@/lib/http/cacheControl'

/** An answer without a file. It is not kept anywhere: the file may be there a moment later. */
export function refuse(status: 404 | 416 | 500 | 503, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: { 'Cache-Control': cacheControl.refusal, 'X-Content-Type-Options': 'nosniff', ...headers },
  })
}
