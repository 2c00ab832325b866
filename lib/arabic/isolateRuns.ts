import type { Edition } from '../edition'
import { bidiRuns, splitRange } from './bidi'

/** The characters that do what `<bdi>` and its `dir` do (UAX #9, section 2.4). */
const isolate = { auto: '\u2068', rtl: '\u2067', ltr: '\u2066', end: '\u2069' } as const

/**
 * A title, deck or name whose foreign words, ranges of numbers and codes keep their own order where there is no markup
 * to say so: as a page sets it, in characters of the text itself.
 */
export function isolateRuns(text: string, edition: Edition): string {
  return bidiRuns(text, edition)
    .map(({ text: part, run }) => {
      switch (run) {
        case 'plain':
          return part
        case 'isolate':
          return isolate.auto + part + isolate.end
        case 'range':
          return isolate.rtl + splitRange(part).map(isolateNumber).join('') + isolate.end
        case 'code':
          return isolate.ltr + part + isolate.end
      }
    })
    .join('')
}

const isolateNumber = (part: string) => (/\p{N}/u.test(part) ? isolate.auto + part + isolate.end : part)
