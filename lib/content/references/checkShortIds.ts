import { type Fault, makeFault } from '@/lib/content/faults/fault'
import type { Mention } from '@/lib/content/mention'

/** A file with the id of its short link. */
export type ShortIdClaim = { file: string; claim: Extract<Mention, { what: 'shortId' }> }

/**
 * Orders the claimants of an id by who keeps it: first the one whose link can have been given out already. An id that is made of an
 * address cannot be changed and goes before a chosen one, an article that is out before a draft, an older one before a
 * newer. Nothing here depends on the order in which files are read.
 */
function byRight(a: ShortIdClaim, b: ShortIdClaim): number {
  const one = a.claim
  const other = b.claim
  return (
    Number(one.kind === 'chosen') - Number(other.kind === 'chosen') ||
    Number(one.draft) - Number(other.draft) ||
    compare(one.publishedAt, other.publishedAt) ||
    compare(a.file, b.file)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Finds ids of short links that are claimed twice. Everyone is told but the one who keeps the id, each at its place. */
export function checkShortIds(claims: Iterable<ShortIdClaim>): Fault[] {
  const byId = new Map<string, ShortIdClaim[]>()
  for (const claim of claims) byId.set(claim.claim.id, [...(byId.get(claim.claim.id) ?? []), claim])
  return [...byId].flatMap(([id, all]) => {
    const [keeper, ...others] = all.length > 1 ? all.toSorted(byRight) : []
    if (!keeper) return []
    return others
      .filter((other) => !isSameAddress(keeper.claim, other.claim))
      .map(({ file, claim }) =>
        makeFault(file, claim, 'shortIdTaken', { found: id, other: keeper.file, kind: claim.kind }),
      )
  })
}

/** An old address that another file has as well: `checkAddresses` says so, and once is enough. */
function isSameAddress(one: ShortIdClaim['claim'], other: ShortIdClaim['claim']): boolean {
  return one.kind === 'made' && other.kind === 'made' && one.path === other.path
}
