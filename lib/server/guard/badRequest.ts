import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { cacheControl } from '@/lib/http/cacheControl'
import { settleRequestId } from './requestId'
import { everywhere, siteTransportHeaders, standingPolicy } from './securityHeaders'

/** The statuses with which Node itself answers a request that it cannot read; anything else is 400. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * Answers a request that never became one (a broken head, one that is too long or never ends), with the headers of all
 * other answers. Node would send the bare status.
 */
export function answerBadRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  const answered = socket as Duplex & { _httpMessage?: { headersSent?: boolean } | null }
  if (error.code === 'ECONNRESET' || !socket.writable || answered._httpMessage?.headersSent) {
    socket.destroy(error)
    return
  }
  const status = statuses[error.code ?? ''] ?? 400
  const headers = {
    ...everywhere,
    ...siteTransportHeaders(),
    'x-request-id': settleRequestId(undefined),
    'content-security-policy': standingPolicy,
    'cache-control': cacheControl.refusal,
    'content-length': '0',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
}
