// Its own types are express's.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  import type { BrotliOptions, ZlibOptions } from 'node:zlib'

  /** Of https://github.com/expressjs/compression what is used here. */
  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean
  function compression(
    options: ZlibOptions & { brotli?: BrotliOptions; filter?: Filter },
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  namespace compression {
    /** Whether what an answer says of its kind can be compressed. */
    const filter: Filter
  }
  export default compression
}
