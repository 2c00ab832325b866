/** Next's name for the data of a kept page for soft navigation (`CachedAppPageValue`). */
const pageData = 'rscData'

/**
 * Keeps Next from writing all data of a page as a list of numbers whenever it keeps one: its `IncrementalCache.set` makes
 * JSON of the whole entry to learn how long that is, of which it makes no use for a page. A fifth of the processor of a
 * render went there. Only what stands under that one name is shortened; any other buffer's JSON is as Node makes it.
 */
export function sparePageText(): void {
  const { toJSON } = Buffer.prototype
  Buffer.prototype.toJSON = function (this: Buffer, key?: string) {
    return key === pageData ? { type: 'Buffer', data: [] } : toJSON.call(this)
  }
}
