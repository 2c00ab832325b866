import { readAddress } from '@/lib/pageCache/pageAddresses'
import { pageCache } from '@/lib/pageCache/pageCache'
import { requestInfoOf, type Guarded, onceAnswered } from './guardResponse'
import type { RequestKind } from '@/lib/server/operators/requestKind'

/** Kinds of requests whose pages Next renders once for all who ask meanwhile. */
const rendered: ReadonlySet<RequestKind> = new Set(['page', 'share'])

/** A request that Next has: how many drops there were when it got it, and when its answer begins. */
type UnderWay = { drops: number; answered: Promise<void> }

const underWay = new Map<string, Set<UnderWay>>()

/**
 * Hands a request on to Next, but not beside an older one for the same page during which something was dropped: Next gives
 * all who ask for a page that is being rendered the one that comes of it, and that one may have read what was there before
 * the drop. A reader who comes after a publish was answered gets what was published. Where the older reader left, the end of that
 * render is not known and not waited for.
 * @param pass hands the request on; not called where the reader leaves before
 */
export function afterStaleRender(response: Guarded, pass: () => void): void {
  const { kind, path } = requestInfoOf(response)
  const address = rendered.has(kind) ? readAddress(path) : undefined
  if (address === undefined) return pass()
  const drops = pageCache().countDrops()
  const older = [...(underWay.get(address) ?? [])].filter((other) => other.drops < drops)
  if (older.length === 0) return handOn(response, address, drops, pass)
  void Promise.all(older.map(({ answered }) => answered)).then(() => {
    if (!response.destroyed) afterStaleRender(response, pass)
  })
}

function handOn(response: Guarded, address: string, drops: number, pass: () => void): void {
  const here = underWay.get(address) ?? new Set()
  underWay.set(address, here)
  const answered = new Promise<void>((resolve) => onceAnswered(response, resolve))
  const own: UnderWay = { drops, answered }
  here.add(own)
  void answered.then(() => {
    here.delete(own)
    if (here.size === 0 && underWay.get(address) === here) underWay.delete(address)
  })
  pass()
}
