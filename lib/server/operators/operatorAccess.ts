import { refuse } from '@/lib/http/refusal'
import { isSameSecret, readBearer } from '@/lib/http/secret'
import { isMarkedFromHere } from '@/lib/server/connection/loopback'

/**
 * Whether somebody may see how it is inside: figures, and names of files, some of them not out yet. With a secret that is
 * who has the token, wherever they ask from: other users and programs of this machine, and requests that one of them was
 * talked into making, come from here as well. Without one it is this machine.
 */
export function maySeeInside(headers: Headers): boolean {
  const secret = process.env.PUBLISH_SECRET
  if (!secret) return isMarkedFromHere(headers)
  const given = readBearer(headers)
  return given !== undefined && isSameSecret(given, secret)
}

/** The answer to who may not: RFC 6750, 3. */
export function refuseAccess(): Response {
  return refuse(401, { headers: { 'www-authenticate': 'Bearer realm="khabar"' } })
}
