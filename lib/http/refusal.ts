import { cacheControl } from './cacheControl'
import { filePolicy } from './contentPolicy'

type RefusalStatus = 400 | 401 | 404 | 405 | 414 | 416 | 500 | 503

type Refusal = {
  /** One line of plain text, for whoever reads the answer. */
  text?: string
  /** Beside those of every refusal, or instead of them. */
  headers?: Readonly<Record<string, string>>
}

/** An answer that no page and no file stands behind. It is kept nowhere: a moment later there may be one. */
export function refuse(status: RefusalStatus, { text, headers }: Refusal = {}): Response {
  return new Response(text === undefined ? null : `${text}\n`, {
    status,
    headers: {
      'cache-control': cacheControl.refusal,
      'content-security-policy': filePolicy,
      'x-content-type-options': 'nosniff',
      ...(text !== undefined && { 'content-type': 'text/plain; charset=utf-8' }),
      ...headers,
    },
  })
}
