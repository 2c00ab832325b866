import { type FaultCode, type FaultValues, referenceFaultCodes } from './faultCodes'

const references: ReadonlySet<FaultCode> = new Set(referenceFaultCodes)

/**
 * Something in a content file that has to be mended. A fault is data: its words are in `messages/`, under
 * `faults.<code>`, so that `npm run check`, the log and the page in `dev` say the same in the editor's language.
 */
export type Fault = {
  /** Path below the content folder, with forward slashes: `ar/heritage/marib-dam.mdx`. */
  file: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 code units as editors count them. */
  column: number
  code: FaultCode
  /** The text that was found and the text to write instead, for the message's placeholders. */
  values: FaultValues
  /**
   * `blocking`: the article cannot be shown as it is, so it is left out (or its last good version stays).
   * `reference`: the article itself is sound but something it points at is not there (a link, a related slug,
   * an author, a picture); it is shown without that.
   */
  weight: 'blocking' | 'reference'
}

/** A fault of a body, before it knows its file. */
export type BodyFault = Place & { code: FaultCode; values: FaultValues }

/** A place in a file; both count from 1. */
export type Place = { line: number; column: number }

/** A fault with the weight that its code has. */
export function makeFault(file: string, place: Place, code: FaultCode, values: FaultValues = {}): Fault {
  const weight = references.has(code) ? 'reference' : 'blocking'
  return { file, line: place.line, column: place.column, code, values, weight }
}
