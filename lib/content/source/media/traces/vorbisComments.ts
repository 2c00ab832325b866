import { isKeptName } from './keptNames'

/** Where in a packet something stands; the end is not part of it. */
export type Span = { from: number; to: number }

/**
 * Finds in a list of Vorbis comments (https://xiph.org/vorbis/doc/v-comment.html) the values that are not kept, and the name
 * of the program. A list that is cut short or lies about its lengths is read as far as it goes.
 * @param at where its first length stands
 */
export function findComments(packet: Buffer, at: number): Span[] {
  const spans: Span[] = []
  const readLength = (place: number) => (place + 4 <= packet.length ? packet.readUInt32LE(place) : Infinity)
  let from = at + 4
  let to = from + readLength(at)
  if (to > packet.length) return []
  spans.push({ from, to })
  let left = readLength(to)
  for (at = to + 4; left > 0 && at + 4 <= packet.length; left--, at = to) {
    from = at + 4
    to = from + readLength(at)
    if (to > packet.length) break
    const equals = packet.indexOf('=', from)
    if (equals < 0 || equals >= to) spans.push({ from, to })
    else if (!isKeptName(packet.toString('latin1', from, Math.min(equals, from + 128))))
      spans.push({ from: equals + 1, to })
  }
  return spans.filter((span) => span.to > span.from)
}

/** Comments are text: a blank is one as well. */
export const blank = 0x20
