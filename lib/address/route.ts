import { type Edition, editionOf } from '@/lib/edition'
import { frontPath } from './pages'

/** A path taken apart: its edition and what stands after it. `page` is the number after `/page/`, 1 where there is none. */
export type Route = {
  edition: Edition
  parts: string[]
  page: number
  /** The same address as the site writes it; another spelling than the asked one is moved to it. */
  path: string
}

/** The address of parts in an edition. */
export function pathOf(edition: Edition, parts: string[], page = 1): string {
  const all = page > 1 ? [...parts, 'page', String(page)] : parts
  return all.length === 0 ? frontPath(edition) : `${edition === 'ar' ? '' : `/${edition}`}/${all.join('/')}`
}

/** A page number as the site writes it: no sign, no leading zero, not beyond what a list can have. */
function readPage(parts: string[]): number | undefined {
  const [word, number] = parts.slice(-2)
  if (parts.length < 3 || word !== 'page' || !/^[1-9]\d{0,6}$/.test(number ?? '')) return undefined
  return Number(number)
}

/** Takes a decoded path apart. Slashes too many are left out of `path`. */
export function readRoute(asked: string): Route {
  const all = asked.split('/').filter((part) => part !== '')
  const edition = editionOf(asked)
  const parts = edition === 'en' ? all.slice(1) : all
  // The shortest list that has pages is `/latest`.
  const page = readPage(['', ...parts])
  const own = page === undefined ? parts : parts.slice(0, -2)
  return { edition, parts: own, page: page ?? 1, path: pathOf(edition, own, page) }
}
