import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { nextMidnight } from '@/lib/dates/days'
import { editions } from '@/lib/edition'
import { dropTouched } from '@/lib/publish/dropTouched'
import type { PageCache } from '@/lib/pageCache/pageCache'
import { findSurroundings } from '@/lib/publish/surroundings'
import { findTouchedByTime } from '@/lib/publish/touched'

/**
 * How often the clock is read at least, in milliseconds: a timer does not run while a machine sleeps and knows nothing
 * of a clock that is set, and nobody may wait for an article longer than two seconds.
 */
const longestSleep = 1_000
const shortestSleep = 5

/** How many of the latest articles are asked for at a time. */
const batch = 50

/**
 * Drops pages when the hour changes them: at an article's `publishedAt`, at the end of a pin, and the fronts at the
 * newsroom's midnight. Articles appear by themselves, since every question to the newsroom carries the time.
 * @param onTurn told of each moment that came, before pages are dropped for it
 * @returns `wake` to be called when content changed (the next moment may be another), `stop`
 */
export function startClock(
  newsroom: () => Newsroom,
  cache: PageCache,
  onTurn: (newsroom: Newsroom, now: number) => void,
) {
  /** Up to here everything that the hour changes is in front of readers. */
  let seen = Date.now()
  let next = findNext(newsroom(), seen)
  let timer: NodeJS.Timeout | undefined

  function tick() {
    const now = Date.now()
    if (now < seen) turnBack(now)
    else if (now >= next) turn(now)
    sleep(now)
  }

  function turn(now: number) {
    const room = newsroom()
    onTurn(room, now)
    dropTouched(cache, findTouchedByTime(listPublished(room, seen, now), findSurroundings(room, now)))
    begin(now)
  }

  /** The clock was set back: what has come or ended since then is to come and end again. */
  function turnBack(now: number) {
    const room = newsroom()
    if (findNext(room, now) <= seen) {
      onTurn(room, now)
      cache.dropAll()
    }
    begin(now)
  }

  function begin(now: number) {
    seen = now
    next = findNext(newsroom(), now)
  }

  function sleep(now: number) {
    clearTimeout(timer)
    timer = setTimeout(tick, Math.min(longestSleep, Math.max(shortestSleep, next - now)))
    timer.unref()
  }

  function wake() {
    next = findNext(newsroom(), seen)
    sleep(Date.now())
  }

  sleep(seen)
  return { wake, stop: () => clearTimeout(timer) }
}

/** The next moment, in milliseconds since 1970, at which some page changes by itself. */
function findNext(newsroom: Newsroom, now: number): number {
  const moment = newsroom.getNextMoment(now)
  const midnight = nextMidnight(now, newsroom.getSite().timeZone)
  return moment === undefined ? midnight : Math.min(midnight, Date.parse(moment))
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
