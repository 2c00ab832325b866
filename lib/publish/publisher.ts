import { describeFailure } from '@/lib/content/sync/passFailure'
import { PassRefused, type PassRefusal } from '@/lib/content/sync/passRefused'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { composeReceipt } from './composeReceipt'
import { dropTouched } from './dropTouched'
import type { GitRefusal } from './gitRefusal'
import type { PageCache } from '@/lib/pageCache/pageCache'
import { recordFailedPass, recordPass, recordStanding } from './passes'
import type { PublishReceipt } from './publishReceipt'
import { findSurroundings } from './surroundings'
import { findTouched } from './touched'

export type PublishingParts = {
  /** One pass over these files, or over everything; resolves when it is committed. Rejects with `PassRefused`. */
  update(files?: string[]): Promise<IndexReceipt>
  /** Takes files that vanished or were withdrawn while no process ran out of an existing index; undefined where there is none. */
  lookFirst(): Promise<IndexReceipt | undefined>
  /** One pass over everything that no guard holds back. */
  updateAnyway(): Promise<IndexReceipt>
  /** Brings the content repository forward, where the newsroom wants that. @returns why it could not be. */
  pull(): Promise<GitRefusal | undefined>
  /** The newsroom as it is after a pass. */
  newsroom(): Newsroom
  /** Whether there is an index to serve, whatever became of the passes of this process. */
  stands(): boolean
  cache: PageCache
  /** Told of the first pass, and of each that read a file or changed something. */
  onPass(receipt: IndexReceipt): void
  /** Told of what came of each publishing that did something, failed or was refused, and of each that was asked for. */
  onReceipt(receipt: PublishReceipt): void
  /** Told of a pass that failed as a whole: the disk, not an article. */
  onFailure(error: unknown): void
}

/** Callers that wait for a publish, with the guard or past it. */
type Request = { guard: 'on' | 'off'; answer(receipt: PublishReceipt): void }

/** Everything waiting for the next pass. */
type Pass = { files: string[] | undefined; requests: Request[]; fetch: number }

export type Publisher = ReturnType<typeof createPublisher>

/**
 * Takes changes to readers: index first, then drop what they touch. One pass at a time; what comes in during a pass
 * goes into the next one. While the guard holds a change back, every pass looks at everything again, until it is healed
 * or an operator says that it is meant: nothing is taken from a folder that is not to be trusted.
 */
export function createPublisher(parts: PublishingParts) {
  const waiting = new Set<string>()
  let isEverythingWaiting = false
  let requests: Request[] = []
  let isFirst = true
  let held: PassRefusal | undefined
  let hasFailed = false
  let running: Promise<void> | undefined

  /** Takes what waits; after a failure, what that pass was to look at too. A change that came alone must not take the place of what is asked for. */
  function take(taken: Request[], fetch: number): Pass {
    const isEverything = isEverythingWaiting || hasFailed || held !== undefined || taken.length > 0
    const files = isEverything ? undefined : [...waiting]
    waiting.clear()
    isEverythingWaiting = false
    return { files, requests: taken, fetch }
  }

  function tell(receipt: PublishReceipt, taken: Request[]) {
    for (const { answer } of taken) answer(receipt)
    parts.onReceipt(receipt)
  }

  async function pass({ files, requests: taken, fetch }: Pass) {
    try {
      const isForced = taken.some(({ guard }) => guard === 'off')
      publishPass(await (isForced ? parts.updateAnyway() : parts.update(files)), taken, fetch)
    } catch (error) {
      if (error instanceof PassRefused) refuse(error.refusal, taken)
      else fail(error, taken)
    }
  }

  /** Puts the index of an earlier process in front of readers, where one stands and what vanished meanwhile is out of it. */
  async function openStanding(): Promise<boolean> {
    try {
      const index = await parts.lookFirst()
      if (!index) return false
      recordStanding()
      if (isChange(index))
        tell(composeReceipt(index, { dropped: [], fetch: 0, drop: 0 }, parts.newsroom(), Date.now()), [])
      return true
    } catch {
      // The first pass meets the same, and tells of it.
      return false
    }
  }

  function publishPass(index: IndexReceipt, taken: Request[], fetch: number) {
    const began = performance.now()
    const newsroom = parts.newsroom()
    const dropped = dropTouched(parts.cache, findTouched(index, findSurroundings(newsroom, Date.now())))
    const drop = Math.round(performance.now() - began)
    const isTold = isFirst || held !== undefined || index.read > 0 || isChange(index)
    isFirst = false
    hasFailed = false
    held = undefined
    recordPass({ ...index, milliseconds: index.milliseconds.whole })
    if (isTold) parts.onPass(index)
    if (isTold || taken.length > 0)
      tell(composeReceipt(index, { dropped, fetch, drop }, newsroom, Date.now()), taken)
  }

  function refuse(refusal: PassRefusal, taken: Request[]) {
    const isKnown = JSON.stringify(held) === JSON.stringify(refusal)
    held = refusal
    hasFailed = false
    // The existing index is served: the server is ready with it.
    recordPass({ total: refusal.total, read: 0, milliseconds: 0 })
    if (!isKnown || taken.length > 0) tell({ outcome: 'refused', at: now(), refusal }, taken)
  }

  function fail(error: unknown, taken: Request[]) {
    // The pass may have committed anything: nothing old may stay.
    parts.cache.dropAll()
    hasFailed = true
    const failure = describeFailure(error)
    recordFailedPass(failure, parts.stands())
    parts.onFailure(error)
    tell({ outcome: 'failed', at: now(), failure }, taken)
  }

  /** A requested publish fetches first; where that is refused, changes that came by themselves are still taken. */
  async function passAsked() {
    const taken = requests
    requests = []
    const began = performance.now()
    let refusal: GitRefusal | undefined
    try {
      refusal = await parts.pull()
    } catch (error) {
      return fail(error, taken)
    }
    const fetch = Math.round(performance.now() - began)
    if (refusal) tell({ outcome: 'refused', at: now(), refusal }, taken)
    else await pass(take(taken, fetch))
  }

  const isWaiting = () => waiting.size > 0 || isEverythingWaiting || requests.length > 0

  async function passAll() {
    while (isWaiting()) {
      try {
        if (requests.length > 0) await passAsked()
        else await pass(take([], 0))
      } catch (error) {
        // Thrown by what is told of passes: the next pass must not wait for that for ever.
        parts.onFailure(error)
      }
    }
    running = undefined
  }

  function start(): Promise<void> {
    if (!running && isWaiting()) running = passAll()
    return running ?? Promise.resolve()
  }

  return {
    /**
     * The first pass of a process. Resolves when readers can be sent here: with an index that stands, before the pass is
     * done.
     */
    async start(): Promise<void> {
      const stands = await openStanding()
      isEverythingWaiting = true
      const pass = start()
      if (!stands) await pass
    },
    /** Resolves when the burst, and whatever came in meanwhile, is in front of readers or held back. */
    publish(burst: Burst): Promise<void> {
      if (burst.what === 'everything') isEverythingWaiting = true
      else for (const file of burst.files) waiting.add(file)
      return start()
    },
    /** Fetches, makes a pass over everything and resolves with what came of it. */
    publishNow: () => ask('on'),
    /** The same past the guard: what is gone is meant to be gone. */
    publishAnyway: () => ask('off'),
    /** How many wait for an answer. */
    countWaiting: () => requests.length,
    /** Whether readers have what the last pass found: it did not fail, and nothing is held back. */
    isSettled: () => !hasFailed && held === undefined,
    /** The change that the guard holds back at this moment. */
    getHeld: () => held,
  }

  function ask(guard: Request['guard']): Promise<PublishReceipt> {
    return new Promise((answer) => {
      requests.push({ guard, answer })
      void start()
    })
  }
}

const now = () => new Date().toISOString()

function isChange({ scope, articles, pages, settings, media, urgent }: IndexReceipt): boolean {
  return (
    scope === 'everything' ||
    articles.length + pages.length + settings.length + media.length + urgent.length > 0
  )
}

/** The files of a burst, or everything where they are too many or not known. */
export type Burst = { what: 'files'; files: string[] } | { what: 'everything' }
