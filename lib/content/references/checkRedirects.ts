import { type Fault, makeFault } from '@/lib/content/faults/fault'
import type { ReferenceLookups } from './referenceLookups'
import { isLiveAddress } from './isLiveAddress'
import { isPattern, keyOf, listParts } from '@/lib/content/redirects/oldAddress'
import type { Redirect } from '@/lib/content/redirects/redirect'

const file = 'redirects.yaml'

/** Questions about an address that the newspaper answers. */
export type RedirectLookups = ReferenceLookups & {
  /** Whether an article of this address was withdrawn: such a one may be gone for good. */
  isRetracted(path: string): boolean
}

/** Lists by topic and author are there or not by their articles; an old address among them is not judged. */
const byArticles = /^(?:\/en)?\/(?:topics|authors|feeds?)\//

function judgeSource({ from, to, place }: Redirect, lookups: RedirectLookups): Fault | undefined {
  if (from.query.length > 0 || isPattern(from) || byArticles.test(from.path)) return undefined
  const { path } = from
  if (lookups.hasAlias(path)) return makeFault(file, place, 'redirectShadowed', { found: path, by: 'alias' })
  if (!isLiveAddress(path, lookups)) return undefined
  if (to.what === 'gone' && lookups.isRetracted(path)) return undefined
  return makeFault(file, place, 'redirectShadowed', { found: path, by: 'page' })
}

function judgeTarget(
  { to, targetPlace }: Redirect,
  lookups: RedirectLookups,
  isOld: (path: string) => boolean,
) {
  if (to.what !== 'path' || listParts(to.path).length > 0) return undefined
  const path = to.path.replace(/#.*$/, '')
  // That an old address leads to another one was told when the file was read.
  if (isOld(path)) return undefined
  if (lookups.hasAlias(path)) return makeFault(file, targetPlace, 'redirectToAlias', { found: path })
  if (isLiveAddress(path, lookups)) return undefined
  return makeFault(file, targetPlace, 'redirectNowhere', { found: path })
}

/** Compares the redirects with what the newspaper holds: an old address that is in use, a target that is not there. */
export function checkRedirects(redirects: readonly Redirect[], lookups: RedirectLookups): Fault[] {
  const old = new Set(redirects.map(({ from }) => keyOf(from)))
  return redirects.flatMap((redirect) => {
    const faults = [judgeSource(redirect, lookups), judgeTarget(redirect, lookups, (path) => old.has(path))]
    return faults.filter((fault) => fault !== undefined)
  })
}
