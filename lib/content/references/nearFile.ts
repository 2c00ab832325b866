import { endingOf, kindOf } from '@/lib/content/source/media/kinds'
import { findLookalike } from '@/lib/content/faults/lookalike'
import { findNearest } from '@/lib/content/faults/nearest'
import type { ReferenceLookups } from './referenceLookups'

type Files = Pick<ReferenceLookups, 'listFiles' | 'mediaNamed'>

const stemOf = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase()
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)

/** A picture for a picture; of names that say no kind, those with the same ending. */
function isOfKind(wanted: string): (other: string) => boolean {
  const kind = kindOf(wanted)?.type
  return (other) => (kind === undefined ? endingOf(other) === endingOf(wanted) : kindOf(other)?.type === kind)
}

/** Names of a folder that begin as this one does. Only those are compared: a folder may hold 100,000. */
function listAlike(folder: string, name: string, { listFiles }: Files): string[] {
  const letters = [...stemOf(name)]
  const half = letters.slice(0, Math.max(1, Math.floor(letters.length / 2))).join('')
  const typed = name.slice(0, half.length)
  const files = [...new Set([half, typed])].flatMap((beginning) => [...listFiles(folder + beginning)])
  return files.map((file) => file.slice(folder.length)).filter((other) => !other.includes('/'))
}

/** The one of some names that was probably meant: it differs by capitals, by its ending or by a few letters. */
function chooseNear(name: string, names: readonly string[]): string | undefined {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase()
  return (
    names.find(same) ??
    names.find((other) => findLookalike(name, other) !== undefined) ??
    names.find((other) => stemOf(other) === stemOf(name)) ??
    findNearest(name, names)
  )
}

/**
 * The file that somebody who named an absent one probably meant: one of its folder, then one of this name elsewhere in
 * `media/`; of the same kind before any other.
 * @param wanted a path below the content folder.
 */
export function nearFile(wanted: string, lookups: Files): string | undefined {
  const name = nameOf(wanted)
  const folder = wanted.slice(0, wanted.length - name.length)
  const isMedia = wanted.startsWith('media/')
  const inFolder = listAlike(folder, name, lookups)
  const ofKind = isMedia ? inFolder.filter(isOfKind(name)) : inFolder
  const near = chooseNear(name, ofKind)
  if (near !== undefined) return folder + near
  const elsewhere = isMedia ? lookups.mediaNamed(stemOf(name)) : []
  const other = elsewhere.find(isOfKind(name)) ?? elsewhere[0]
  if (other !== undefined) return other
  const another = chooseNear(name, inFolder)
  return another === undefined ? undefined : folder + another
}
