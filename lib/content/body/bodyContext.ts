import type { Nodes } from 'mdast'
import type { FaultCode, FaultValues } from '@/lib/content/faults/faultCodes'
import type { PreparedBody } from './prepare/prepareBody'
import type { Mention } from '@/lib/content/mention'
import type { Place } from '@/lib/content/faults/fault'

/** The context that the steps from Markdown to tree share: where nodes came from, and what they found. */
export type BodyContext = {
  /** The body as written. */
  body: string
  /** The site's own origin, where it is known. */
  site: string | undefined
  prepared: PreparedBody
  /** The offset in the body as written at which a node begins. */
  offsetOf(node: Nodes): number
  /** Line and column in the file of an offset in the body as written. */
  placeOf(offset: number): Place
  fail(offset: number, code: FaultCode, values?: FaultValues): void
  mention(mention: Mention): void
}
