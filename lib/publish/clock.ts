import type { Article } from '../content/model'
import type { Newsroom } from '../content/newsroom'
import { editions } from '../edition'
import { dropTouched } from './dropTouched'
import type { PageCache } from './pageCache.mjs'
import { findSurroundings } from './surroundings'
import { findTouchedByTime } from './touched'

/** A machine that sleeps, or whose clock is set, must not keep an article back: the clock is read at least this often. */
const longestSleep = 15_000
const shortestSleep = 5

/** How many of the latest articles are asked for at a time. */
const batch = 50

/**
 * Drops pages when the hour changes them: at an article's `publishedAt`, at the end of a pin, and the fronts at the
 * newsroom's midnight. Articles appear by themselves, since every question to the newsroom carries the time.
 * @returns `wake` to be called when content changed (the next moment may be another), `stop`
 */
export function startClock(newsroom: () => Newsroom, cache: PageCache) {
  let seen = Date.now()
  let day = findDay(newsroom(), seen)
  let timer: NodeJS.Timeout | undefined

  function tick() {
    const now = Date.now()
    const room = newsroom()
    if (now < seen) cache.dropAll()
    else {
      const moment = room.getNextMoment(seen)
      const today = findDay(room, now)
      if (today !== day || (moment !== undefined && Date.parse(moment) <= now)) {
        dropTouched(cache, findTouchedByTime(listPublished(room, seen, now), findSurroundings(room, now)))
      }
      day = today
    }
    seen = now
    wake()
  }

  function wake() {
    clearTimeout(timer)
    const now = Date.now()
    const moment = newsroom().getNextMoment(seen)
    const ahead = moment === undefined ? longestSleep : Date.parse(moment) - now
    timer = setTimeout(tick, Math.min(longestSleep, Math.max(shortestSleep, ahead)))
    timer.unref()
  }

  wake()
  return { wake, stop: () => clearTimeout(timer) }
}

/** The newsroom's date, `2026-03-15`. */
function findDay(newsroom: Newsroom, now: number): string {
  const { timeZone } = newsroom.getSite()
  return new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', numberingSystem: 'latn' }).format(
    now,
  )
}

/** The articles whose time came after `since` and up to `now`. */
function listPublished(newsroom: Newsroom, since: number, now: number): Article[] {
  return editions.flatMap((edition) => {
    const published: Article[] = []
    for (let offset = 0; ; offset += batch) {
      const latest = newsroom.listLatest({ edition, limit: batch, offset }, now)
      const due = latest.filter(({ publishedAt }) => Date.parse(publishedAt) > since)
      published.push(...due)
      if (due.length < batch) return published
    }
  })
}
