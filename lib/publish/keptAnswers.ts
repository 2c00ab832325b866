import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KeptPage } from './pageCache.mjs'
import type { Kept } from './pageStore.mjs'

/** An answer as it went over the wire, without what belongs to one connection or one request. */
export type KeptAnswer = {
  headers: [name: string, value: number | string | readonly string[]][]
  body: Buffer
}

/** How a body may be sent; what is none of these is left to who compresses, which weighs what a reader accepts. */
export type Coding = 'br' | 'gzip' | 'identity'

/** Of one request or one connection, or written anew for each answer. */
const passing = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'])

/** Answers live as long as the page that they are of: where the page leaves the cache, nothing leads to them. */
const answers = new WeakMap<Kept, Map<string, KeptAnswer & { urgent: string }>>()

const nameOf = (path: string, coding: Coding) => `${coding} ${path}`

/** What was sent for a kept page at a path, as it was spelled, while the same notice stood in it as now. */
export function getAnswer({ kept, urgent }: KeptPage, path: string, coding: Coding): KeptAnswer | undefined {
  const answer = answers.get(kept)?.get(nameOf(path, coding))
  return answer?.urgent === urgent ? answer : undefined
}

/** Of one page, remembered beside each other: in each coding, its address percent-encoded in upper case and in lower. */
const mostSpellings = 6

/** @returns by how many bytes more is remembered of the page than before */
export function keepAnswer(
  { kept, urgent }: KeptPage,
  path: string,
  coding: Coding,
  answer: KeptAnswer,
): number {
  const own = answers.get(kept) ?? new Map<string, KeptAnswer & { urgent: string }>()
  const name = nameOf(path, coding)
  const before = own.get(name)
  if (!before && own.size >= mostSpellings) return 0
  answers.set(kept, own.set(name, { ...answer, urgent }))
  return countBytes(answer) - (before ? countBytes(before) : 0)
}

function countBytes({ headers, body }: KeptAnswer): number {
  return headers.reduce(
    (sum, [name, value]) => sum + 2 * (name.length + String(value).length),
    body.byteLength,
  )
}

/** The one coding that a plain reader's request leads to; undefined where it has to be weighed. */
export function findCoding({ headers }: IncomingMessage): Coding | undefined {
  const accepted = headers['accept-encoding']
  if (accepted === undefined || accepted === 'identity') return 'identity'
  if (accepted.includes('q=')) return undefined
  const codings = accepted.split(/ *, */)
  return codings.includes('br') ? 'br' : codings.includes('gzip') ? 'gzip' : undefined
}

/**
 * Takes down what is written to a response, from outside of whatever compresses it.
 * @param onWhole called once all of it was handed over to the system
 */
export function recordAnswer(response: ServerResponse, onWhole: (answer: KeptAnswer) => void): void {
  const chunks: Buffer[] = []
  const { write, end } = response as { write: Handover; end: Handover }
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const taking =
    (handOver: Handover): Handover =>
    (...given) => {
      take(given[0], given[1])
      return Reflect.apply(handOver, response, given)
    }
  Object.assign(response, { write: taking(write), end: taking(end) })
  response.once('finish', () => {
    const headers = response
      .getHeaderNames()
      .filter((name) => !passing.has(name))
      .map((name): KeptAnswer['headers'][number] => [name, response.getHeader(name) ?? ''])
    onWhole({ headers, body: Buffer.concat(chunks) })
  })
}

type Handover = (...given: unknown[]) => unknown

/** Sends a kept answer; what stands on the response already (the guard's own headers) stays. */
export function replayAnswer(response: ServerResponse, { headers, body }: KeptAnswer): void {
  for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value)
  response.setHeader('Content-Length', body.byteLength)
  response.writeHead(200)
  response.end(body)
}
