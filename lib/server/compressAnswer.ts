import { constants } from 'node:zlib'
import compression from 'compression'

/**
 * Compresses what Next is about to write, as its reader accepts it: with brotli where it may be. Next's own compression
 * knows gzip alone, by which an article is a tenth larger and the front almost by half, with no less work
 * (`docs/decisions/brotli.md`).
 */
export const compressAnswer = compression({
  brotli: {
    params: {
      // The next one takes a third longer.
      [constants.BROTLI_PARAM_QUALITY]: 6,
      // 2^18 bytes are more than a page; a reader's phone sets as much aside to unpack one.
      [constants.BROTLI_PARAM_LGWIN]: 18,
    },
  },
})
