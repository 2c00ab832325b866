import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer as it travelled: in how many bytes, and the body that they unpack to. */
export type Received = {
  status: number | undefined
  headers: IncomingHttpHeaders
  coding: string
  bytes: number
  body: Buffer
}

const unpack: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
}

/** Asks without what `fetch` does by itself: it says what it accepts, and unpacks. */
export async function receive(href: string, headers: Record<string, string>): Promise<Received> {
  const [answer] = (await once(get(href, { headers }), 'response')) as [IncomingMessage]
  const sent = await buffer(answer)
  const coding = answer.headers['content-encoding'] ?? 'identity'
  return {
    status: answer.statusCode,
    headers: answer.headers,
    coding,
    bytes: sent.byteLength,
    body: unpack[coding]?.(sent) ?? Buffer.alloc(0),
  }
}
