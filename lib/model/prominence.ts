/** Milliseconds in which an article's priority loses half of its force. */
const halfLife = 36 * 60 * 60 * 1000

/**
 * The place of an article in the order of the front: greater is more prominent. An article's force is
 * `(priority + 1) · 2^(-age / halfLife)`. All ages grow together, so the order by force never depends on the hour, and
 * it is the order of the logarithm, `published + halfLife · log2(priority + 1)`: one number that an index can hold, and
 * that works as well for an archive that is ten years old.
 * @returns milliseconds since 1970: the moment at which an article of priority 0 would have to appear to weigh as much.
 */
export function prominenceOf(publishedMs: number, priority: number): number {
  return Math.round(publishedMs + halfLife * Math.log2(priority + 1))
}
