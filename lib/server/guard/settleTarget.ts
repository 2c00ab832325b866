import { missingPath } from '@/lib/address/pages'
import type { Edition } from '@/lib/edition'

/** Segments of dots, encoded or not, and what browsers keep to themselves. */
const unsettled = /#|\/(?:\.|%2e)/i

/**
 * The target of a request as every parser of addresses after this one reads it: without dot segments and fragment. Everything
 * that the path decides (which requests are searches, what may be seen from this machine) must be decided by the path
 * that is answered.
 */
export function settleTarget(target: string): string {
  if (!target.startsWith('/') || !unsettled.test(target)) return target
  const { pathname, search } = new URL(`http://localhost${target}`)
  return pathname + search
}

/** Under the first a page is asked for as the framework's client reads it, under the second its data. */
const ofFramework = /\.rsc(?:\?|$)|^\/_next\/data\//

/**
 * The target that the framework gets. Its own forms of an address are taken apart only after the proxy, which sees the
 * page's address then and lets through what is none: they lead nowhere, as whatever else is not there.
 */
export function leadFormsNowhere(target: string, edition: Edition): string {
  return ofFramework.test(target) ? missingPath(edition) : target
}
