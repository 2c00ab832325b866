import { readPath } from '@/lib/address/href'
import { dropAtEnd } from '@/lib/dropAtEnd'
import { bareWord } from '@/lib/content/frontMatter/readAddress'

/**
 * An address that the newsroom had before, decoded and NFC. Either half may hold parts in braces: `{slug}` stands for
 * letters without a slash, `{year}` for four digits, `{month}` and `{day}` for one or two, `{id}` for digits.
 */
export type OldAddress = {
  /** Begins with a slash and does not end with one, `/` alone aside. */
  path: string
  /** Names and values of the query, sorted by name: `?p=123` of WordPress. */
  query: [name: string, value: string][]
}

export const partInBraces = /\{([^{}/]*)\}/g

/** The names of the parts in braces, in order. */
export function listParts(text: string): string[] {
  return [...text.matchAll(partInBraces)].map(([, name = '']) => name)
}

/** A decoded path without slashes at its end and without doubled ones. */
export function settlePath(path: string): string {
  const settled = dropAtEnd(path.replace(/\/{2,}/g, '/'), '/')
  return settled === '' ? '/' : settled
}

/** Names and values as they are compared: decoded, NFC, sorted by name. */
function sortQuery(query: URLSearchParams): OldAddress['query'] {
  const pairs = [...query].map(([name, value]): [string, string] => [
    name.normalize('NFC'),
    value.normalize('NFC'),
  ])
  return pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * Reads an old address as an editor writes it: a path, a query alone (`?p=123`) or a whole address of the old site,
 * percent-encoded or not.
 * @returns undefined where it is none, or the front of an edition without a query, which is always there
 */
export function readOldAddress(written: string): OldAddress | undefined {
  const bare = bareWord(written).replace(/^https?:\/\/[^/?#]+/i, '')
  const [address = ''] = bare.split('#')
  const mark = address.indexOf('?')
  const head = mark === -1 ? address : address.slice(0, mark)
  if (/[\s\\]/.test(address) || !/^[/?]/.test(address)) return undefined
  const path = readPath(head === '' ? '/' : head)
  if (path === undefined) return undefined
  const query = sortQuery(new URLSearchParams(mark === -1 ? '' : address.slice(mark)))
  const settled = settlePath(path)
  return query.length === 0 && (settled === '/' || settled === '/en') ? undefined : { path: settled, query }
}

/** One line for one address, however it was written: what addresses are compared and looked up by. */
export function keyOf({ path, query }: OldAddress): string {
  return query.length === 0 ? path : `${path}?${query.map((pair) => pair.join('=')).join('&')}`
}

/** Whether an address stands for many. */
export function isPattern(address: OldAddress): boolean {
  return listParts(keyOf(address)).length > 0
}

/**
 * The address of a request whose query holds these names, and no others.
 * @returns undefined where one of them is not in the query
 */
export function pickQuery(path: string, query: URLSearchParams, names: string[]): OldAddress | undefined {
  if (!names.every((name) => query.has(name))) return undefined
  const picked = new URLSearchParams(names.map((name) => [name, query.get(name) ?? '']))
  return { path, query: sortQuery(picked) }
}
