import type { ServerOptions } from 'node:http'
import { longestHead } from './guard/requestBounds'

/** How long a server waits, and for how much: milliseconds, bytes. */
export const serverOptions: ServerOptions = {
  // Longer than nginx keeps an idle connection to us open (60 s): whoever closes first must not be we.
  keepAliveTimeout: 65_000,
  // For the head of a request, and for the whole of it: a reader sends some hundred bytes.
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  maxHeaderSize: longestHead,
  // Answered by us (requestBounds.ts), with the headers of all other answers.
  requireHostHeader: false,
}
