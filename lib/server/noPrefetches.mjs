// @ts-check
/**
 * Stands in the place of Next's module of this name (`turbopack.resolveAlias` in next.config.ts), which reads each page
 * that was rendered twice more to cut it into the parts that Next's client asks for. No reader has that client.
 */

/** @returns {Promise<Map<string, Buffer>>} */
export const collectSegmentData = async () => new Map()

/** @returns {Promise<null>} */
export const collectPrefetchHints = async () => null
