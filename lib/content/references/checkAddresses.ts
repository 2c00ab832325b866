import { reservedParts } from '@/lib/address/reserved'
import { editions } from '@/lib/edition'
import { type Fault, makeFault, type Place } from '@/lib/content/faults/fault'
import type { Section } from '@/lib/model/model'

/** A file with the addresses that it claims, decoded: its own and its old ones. */
export type Addressed = { file: string; path: string; aliases: ({ path: string } & Place)[] }

const reserved: ReadonlySet<string> = new Set(reservedParts)

/** Tells the decoded paths that the site itself answers: its own pages, and the sections with their numbered pages. */
export function takenBySite(sections: readonly Pick<Section, 'id'>[]): (path: string) => boolean {
  const ids = new Set(sections.map(({ id }) => id))
  return (path) => {
    const parts = path.split('/').filter((part) => part !== '')
    if (isEdition(parts[0])) parts.shift()
    const [first = '', second] = parts
    return reserved.has(first) || (ids.has(first) && (second === undefined || second === 'page'))
  }
}

function isEdition(part: string | undefined): boolean {
  return editions.some((edition) => edition === part)
}

const byFile = (a: Addressed, b: Addressed) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/**
 * Finds addresses that are claimed twice, over all files at once. The first file in the order of names keeps an
 * address; a name that differs in its case alone is the same on many disks, and so the same here.
 * @param isTaken whether the site itself answers an address (sections, lists).
 */
export function checkAddresses(files: Iterable<Addressed>, isTaken: (path: string) => boolean): Fault[] {
  const faults: Fault[] = []
  const owners = new Map<string, string>()
  const sorted = [...files].sort(byFile)
  for (const { file, path } of sorted) {
    const key = path.toLowerCase()
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, file)
    else faults.push(makeFault(file, { line: 1, column: 1 }, 'sameAddress', { found: path, other: owner }))
  }
  const claims = new Map<string, string>()
  for (const { file, path, aliases } of sorted) {
    for (const alias of aliases) {
      const owner = owners.get(alias.path.toLowerCase()) ?? claims.get(alias.path)
      if (alias.path === path) faults.push(makeFault(file, alias, 'aliasChained', { found: alias.path }))
      else if (owner !== undefined && owner !== file)
        faults.push(makeFault(file, alias, 'aliasTaken', { found: alias.path, by: 'file', other: owner }))
      else if (isTaken(alias.path))
        faults.push(makeFault(file, alias, 'aliasTaken', { found: alias.path, by: 'site', other: '' }))
      else claims.set(alias.path, file)
    }
  }
  return faults
}
