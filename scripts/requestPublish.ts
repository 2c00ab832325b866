import type { PublishReceipt } from '../lib/publish/publishReceipt'

/** The answer of a running server, or the reason why there is no receipt. */
export type PublishAnswer =
  | { what: 'receipt'; receipt: PublishReceipt }
  | { what: 'unauthorised' }
  | { what: 'busy' }
  | { what: 'unexpected'; status: number }
  | { what: 'unreachable'; reason: string }

export type PublishRequest = { origin: string; secret: string; isForced: boolean }

/** Asks a running server to take its content as it is now, and waits for what comes of it. */
export async function requestPublish({ origin, secret, isForced }: PublishRequest): Promise<PublishAnswer> {
  let response: Response
  try {
    response = await fetch(`${origin.replace(/\/+$/, '')}/api/publish`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ force: isForced }),
      redirect: 'error',
    })
  } catch (error) {
    return { what: 'unreachable', reason: reasonOf(error) }
  }
  if (response.status === 401) return { what: 'unauthorised' }
  if (response.status === 503) return { what: 'busy' }
  const answer = (await response.json().catch(() => undefined)) as
    PublishReceipt | { error: string } | undefined
  return answer && 'outcome' in answer
    ? { what: 'receipt', receipt: answer }
    : { what: 'unexpected', status: response.status }
}

/** `fetch failed` says nothing; its cause says that nobody listens there, or that the name is unknown. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Error ? cause.message || String((cause as { code?: string }).code) : String(error)
}
