// @ts-check

/**
 * How Next reaches the page cache (`cacheHandler` in next.config.ts). Next loads this file as it stands, and everything else
 * in bundles; the one cache of the process (`pageCache.ts`) is on `globalThis`. While building there is none: nothing is kept.
 * @returns {import('./pageCache').PageCache | undefined}
 */
const cache = () => Reflect.get(globalThis, Symbol.for('khabar.pageCache'))

/** The interface that Next documents for `cacheHandler`. */
export default class PageCacheHandler {
  /** @param {string} key */
  async get(key) {
    return cache()?.get(key) ?? null
  }

  /**
   * @param {string} key
   * @param {import('./pageValue').PageValue | import('./pageValue').OtherValue | null} value
   * @param {{ cacheControl?: import('./pageStore').Lifetime }} context
   */
  async set(key, value, { cacheControl }) {
    cache()?.set(key, value, cacheControl)
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    cache()?.dropTagged([tags].flat())
  }

  /** Next asks for this at each request; nothing is kept for a request alone. */
  resetRequestCache() {}
}
