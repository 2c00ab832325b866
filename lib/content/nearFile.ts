import { findNearest } from './nearest'
import type { ReferenceLookups } from './referenceLookups'

type Files = Pick<ReferenceLookups, 'listFiles'>

const stemOf = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase()

/**
 * The file that somebody who named an absent one probably meant: another of its folder that begins alike and differs by
 * a few letters, by capitals or by its ending. Only the names that begin alike are compared: a folder may hold 100,000.
 * @param wanted a path below the content folder.
 */
export function nearFile(wanted: string, { listFiles }: Files): string | undefined {
  const at = wanted.lastIndexOf('/') + 1
  const folder = wanted.slice(0, at)
  const name = wanted.slice(at)
  const letters = [...stemOf(name)]
  const half = letters.slice(0, Math.max(1, Math.floor(letters.length / 2))).join('')
  const typed = name.slice(0, half.length)
  const names = [...new Set([half, typed])].flatMap((beginning) =>
    [...listFiles(folder + beginning)].map((file) => file.slice(at)),
  )
  const inFolder = names.filter((other) => !other.includes('/'))
  const near = inFolder.find((other) => stemOf(other) === stemOf(name)) ?? findNearest(name, inFolder)
  return near === undefined ? undefined : folder + near
}
