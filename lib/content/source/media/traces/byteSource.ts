/** Reads so many bytes of a file from a place; fewer at its end. */
export type ReadBytes = (at: number, length: number) => Promise<Buffer>

/** The most places that are looked at in one file: a film of hours has some thousands. */
const mostLooks = 50_000
/** The most bytes that are read of one file: what tells of a recording is small. */
const mostBytes = 64 * 1024 * 1024

/** A file asked for more than any honest one needs. */
export class TooMuch extends Error {}

/** Bounds what is read of a file, whatever its sizes and counts claim. */
export function boundReading(read: ReadBytes): ReadBytes {
  let looks = 0
  let bytes = 0
  return (at, length) => {
    looks++
    bytes += length
    if (looks > mostLooks || bytes > mostBytes || at < 0) throw new TooMuch()
    return read(at, length)
  }
}
