import { cacheControl } from '../publish/cacheControl'
import { isSameSecret, readBearer } from '../publish/secret'
import { isMarkedFromHere } from './loopback'

function hasToken(headers: Headers): boolean {
  const secret = process.env.PUBLISH_SECRET
  const given = readBearer(headers)
  return Boolean(secret) && given !== undefined && isSameSecret(given, secret ?? '')
}

/** Whether figures may be shown: to this machine itself, and to who has the token. */
export function maySeeFigures(headers: Headers): boolean {
  return isMarkedFromHere(headers) || hasToken(headers)
}

/** Whether names of files may be shown, some of them not out yet: to who has the token; where there is none, to this machine. */
export function maySeeDetail(headers: Headers): boolean {
  return process.env.PUBLISH_SECRET ? hasToken(headers) : isMarkedFromHere(headers)
}

/** The answer to who may not: RFC 6750, 3. */
export function refuseAccess(): Response {
  return new Response(null, {
    status: 401,
    headers: { 'www-authenticate': 'Bearer realm="khabar"', 'cache-control': cacheControl.refusal },
  })
}
