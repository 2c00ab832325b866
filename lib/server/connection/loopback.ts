import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { processWide } from '@/lib/processWide'

/**
 * Requests from this machine itself. A server in front of this one asks from here too, for the whole world; it says so
 * in a header, or at least passes the site's name on as `Host`.
 */
const handedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const
const near = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/
const nearHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

/** Whether a request was made on this machine, by nobody's hand-over. */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    near.test(socket.remoteAddress ?? '') &&
    nearHost.test(headers.host ?? '') &&
    handedOn.every((name) => headers[name] === undefined)
  )
}

/** Under which the routes are told. */
export const originHeader = 'x-khabar-from-here'
/** Routes see a request's headers and not its socket: what was found at the socket travels under this word. */
const word = () => processWide('fromHere', randomUUID)

/** Marks a request for the routes; whatever came under the mark from outside is taken away. */
export function markOrigin(request: IncomingMessage): void {
  if (isFromHere(request)) request.headers[originHeader] = word()
  else delete request.headers[originHeader]
}

/** Whether `markOrigin` found that a request was made on this machine. */
export function isMarkedFromHere(headers: Headers): boolean {
  return headers.get(originHeader) === word()
}
