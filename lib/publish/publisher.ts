import type { IndexReceipt } from '../content/receipt'
import type { Newsroom } from '../content/newsroom'
import type { Burst } from './collectBurst'
import { dropTouched } from './dropTouched'
import type { PageCache } from './pageCache.mjs'
import { notePass } from './passes'
import { findSurroundings } from './surroundings'
import { findTouched } from './touched'

export type PublishingParts = {
  /** One pass over these files, or over everything; resolves when it is committed. */
  update(files?: string[]): Promise<IndexReceipt>
  /** The newsroom as it is after a pass. */
  newsroom(): Newsroom
  cache: PageCache
  /** Told of the first pass, and of each that read a file or changed something. */
  onPass(receipt: IndexReceipt): void
  /** Told of a pass that failed as a whole: the disk, not an article. */
  onFailure(error: unknown): void
}

/**
 * Takes changes to readers: index first, then drop what they touch. One pass at a time; what comes in during a pass
 * goes into the next one.
 */
export function createPublisher({ update, newsroom, cache, onPass, onFailure }: PublishingParts) {
  const waiting = new Set<string>()
  let isEverythingWaiting = false
  let isFirst = true
  let running: Promise<void> | undefined

  async function pass() {
    const files = isEverythingWaiting ? undefined : [...waiting]
    waiting.clear()
    isEverythingWaiting = false
    try {
      const receipt = await update(files)
      dropTouched(cache, findTouched(receipt, findSurroundings(newsroom(), Date.now())))
      notePass(receipt)
      if (isFirst || receipt.read > 0 || isChange(receipt)) onPass(receipt)
      isFirst = false
    } catch (error) {
      // What the pass may have committed is not known: nothing old may stay.
      cache.dropAll()
      onFailure(error)
    }
  }

  async function passAll() {
    while (waiting.size > 0 || isEverythingWaiting) await pass()
    running = undefined
  }

  return {
    /** Resolves when the burst, and whatever came in meanwhile, is in front of readers. */
    publish(burst: Burst): Promise<void> {
      if (burst.what === 'everything') isEverythingWaiting = true
      else for (const file of burst.files) waiting.add(file)
      return (running ??= passAll())
    },
  }
}

function isChange({ scope, articles, pages, settings, media }: IndexReceipt): boolean {
  return scope === 'everything' || articles.length + pages.length + settings.length + media.length > 0
}
