import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip'

/** How pages are compressed with brotli, see `docs/decisions/brotli.md`. */
export const brotli = {
  params: {
    // The next one takes a third longer.
    [constants.BROTLI_PARAM_QUALITY]: 6,
    // 2^18 bytes are more than a page; a reader's phone sets as much aside to unpack one.
    [constants.BROTLI_PARAM_LGWIN]: 18,
  },
}

/** The one coding that a plain reader's request leads to; undefined where it has to be weighed, or is none of these. */
export function findCoding({ headers }: IncomingMessage): Coding | 'identity' | undefined {
  const accepted = headers['accept-encoding']
  if (accepted === undefined || accepted === 'identity') return 'identity'
  if (accepted.includes('q=')) return undefined
  const codings = accepted.split(',').map((coding) => coding.trim())
  return codings.includes('br') ? 'br' : codings.includes('gzip') ? 'gzip' : undefined
}

const zip = promisify(gzip)
const pack = promisify(brotliCompress)

/** Compresses a page, beside the thread that serves. */
export function encode(text: string, coding: Coding): Promise<Buffer> {
  return coding === 'br' ? pack(text, brotli) : zip(text)
}
