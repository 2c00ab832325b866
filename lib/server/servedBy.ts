import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { processWide } from '@/lib/processWide'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * The HTTP server of this process, the framework's answer to a request that nobody before it answered, and whom to tell
 * once the guard stands.
 */
export type Served = { server: Server; framework: Listener; onGuarded(): void }

const shared = processWide<{ served?: Served }>('served', () => ({}))

/** Hands over the server that this process listens with: who made it and who guards it are bundled apart. */
export function handOver(served: Served): void {
  shared.served = served
}

/** @throws where the site is not run by a server of its own: `next start` and `next dev` are not enough */
export function getServed(): Served {
  const { served } = shared
  if (!served) throw new Error('Khabar is started by `npm start` or `npm run dev`, not by `next` itself.')
  return served
}
