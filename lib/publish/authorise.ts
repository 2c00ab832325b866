import { createHmac } from 'node:crypto'
import { isSameSecret, readBearer } from '@/lib/http/secret'

/** The kinds of clients that ask for a publish: an operator may override the guard, a webhook only says that something was pushed. */
export type Asker = 'operator' | 'webhook'

/** How far a request's headers authorise it: by themselves, only together with the body (GitHub signs it), or not at all. */
export type Claim =
  { what: 'proven'; asker: Asker } | { what: 'signed'; signature: string } | { what: 'none' }

/** https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries: what is none is told before the body. */
const signatureForm = /^sha256=[\da-f]{64}$/i

/**
 * Reads who asks, from `Authorization: Bearer` (RFC 6750), GitLab's `X-Gitlab-Token` or GitHub's `X-Hub-Signature-256`.
 * @param secret `PUBLISH_SECRET`; without one nobody is let in.
 */
export function readClaim(headers: Headers, secret: string | undefined): Claim {
  if (!secret) return { what: 'none' }
  const bearer = readBearer(headers)
  if (bearer !== undefined && isSameSecret(bearer, secret)) return { what: 'proven', asker: 'operator' }
  const token = headers.get('x-gitlab-token')
  if (token !== null && isSameSecret(token, secret)) return { what: 'proven', asker: 'webhook' }
  const signature = headers.get('x-hub-signature-256')
  return signature !== null && signatureForm.test(signature)
    ? { what: 'signed', signature }
    : { what: 'none' }
}

/** Whether GitHub's signature is that of this body: `sha256=` and the hex HMAC of its bytes under the secret. */
export function isSignatureOf(body: Uint8Array, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  return isSameSecret(signature.toLowerCase(), `sha256=${expected}`)
}
