import { createHmac, timingSafeEqual } from 'node:crypto'

/** Who asks for a publishing: an operator may go past the guard, a webhook only says that something was pushed. */
export type Asker = 'operator' | 'webhook'

/** What a request's headers say: enough by themselves, only together with the body (GitHub signs it), or nothing. */
export type Claim =
  { what: 'proven'; asker: Asker } | { what: 'signed'; signature: string } | { what: 'none' }

/** Compares in a time that tells nothing of where two texts differ, nor of how long either is. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'comparison').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/**
 * Reads who asks, from `Authorization: Bearer` (RFC 6750), GitLab's `X-Gitlab-Token` or GitHub's `X-Hub-Signature-256`.
 * @param secret `PUBLISH_SECRET`; without one nobody is let in.
 */
export function readClaim(headers: Headers, secret: string | undefined): Claim {
  if (!secret) return { what: 'none' }
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined && isSame(bearer, secret)) return { what: 'proven', asker: 'operator' }
  const token = headers.get('x-gitlab-token')
  if (token !== null && isSame(token, secret)) return { what: 'proven', asker: 'webhook' }
  const signature = headers.get('x-hub-signature-256')
  return signature === null ? { what: 'none' } : { what: 'signed', signature }
}

/** Whether GitHub's signature is that of this body: `sha256=` and the hex HMAC of its bytes under the secret. */
export function isSignatureOf(body: Uint8Array, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  return isSame(signature.toLowerCase(), `sha256=${expected}`)
}
