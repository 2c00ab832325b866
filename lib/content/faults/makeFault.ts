import type { Fault } from './fault'
import { type FaultCode, type FaultValues, referenceFaultCodes } from './faultCodes'

/** A place in a file; both count from 1. */
export type Place = { line: number; column: number }

const references: ReadonlySet<FaultCode> = new Set(referenceFaultCodes)

/** A fault with the weight that its code has. */
export function makeFault(file: string, place: Place, code: FaultCode, values: FaultValues = {}): Fault {
  const weight = references.has(code) ? 'reference' : 'blocking'
  return { file, line: place.line, column: place.column, code, values, weight }
}
