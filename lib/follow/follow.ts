import { startIndexer } from '@/lib/content/sync/indexer'
import { hasIndex, currentNewsroom, reopenNewsroom } from '@/lib/newsroom/currentNewsroom'
import { contentDir, dataDir } from '@/lib/content/source/places'
import { recordPublishing } from '@/lib/server/operators/recordPublishing'
import { onStopped } from '@/lib/stopping'
import { startClock } from './clock'
import { collectBurst } from './collectBurst'
import { isGitWriting } from './gitLock'
import { hasEvents } from './mountEvents'
import { pageCache } from '@/lib/pageCache/pageCache'
import { openPublishDoor } from '@/lib/publish/publishDoor'
import { createPublisher } from '@/lib/publish/publisher'
import { pullContent } from './pullContent'
import { recordReceipt } from '@/lib/publish/receipts'
import { createReporter } from './reporter'
import { createRetry } from './retry'
import { standUrgent } from '@/lib/urgent/standUrgent'
import { startSweep, sweepPaces } from './sweep'
import { watchTree } from './watchTree'

/** A save in an editor is three events within 20 ms; a checkout of thousands pauses for its disk. Milliseconds. */
const burst = {
  few: { quiet: 60, longest: 500, busy: 3_000 },
  many: { quiet: 250, longest: 30_000, busy: 60_000 },
}

/**
 * Brings the index up to date, then keeps it and the page cache so while the process lives: by the file system's events,
 * by a sweep where there are none, and by the clock.
 * @returns once readers find what they may find: with the first pass, or before it where an index stands
 */
export async function follow(): Promise<void> {
  const indexer = startIndexer({ contentDir: contentDir(), dataDir: dataDir() }, reopenNewsroom)
  const reporter = createReporter()
  // A changed article may be due before the one that the clock waits for; there is no clock before the first pass.
  let wakeClock = () => {}
  const publisher = createPublisher({
    update: (files) => withUrgent(indexer.update(files)),
    lookFirst: () => withUrgent(indexer.lookFirst()),
    updateAnyway: () => withUrgent(indexer.updateAnyway()),
    pull,
    newsroom: currentNewsroom,
    stands: hasIndex,
    cache: pageCache(),
    onPass({ faults }) {
      reporter.reportFaults(faults)
      wakeClock()
    },
    onReceipt(receipt) {
      recordReceipt(receipt)
      recordPublishing(receipt)
      reporter.reportReceipt(receipt)
    },
    onFailure(error) {
      reporter.reportFailure(error)
      retry.later()
    },
  })

  const retry = createRetry(async () => {
    await publisher.publish({ what: 'everything' })
    return publisher.isSettled()
  })
  openPublishDoor(publisher)

  const isBusy = () => isGitWriting(contentDir())
  const bursts = collectBurst(burst, isBusy, (changed) => void publisher.publish(changed))
  // Before the first pass, so that nothing falls between the two.
  const tree = await watchTree(contentDir(), bursts.note)
  await publisher.start()
  const clock = startClock(currentNewsroom, pageCache(), standUrgent)
  wakeClock = clock.wake
  const sweep = startSweep(
    async () => void (isBusy() || (await publisher.publish({ what: 'everything' }))),
    () =>
      publisher.isSettled() && tree.isWhole() && hasEvents(contentDir())
        ? sweepPaces.rarely
        : sweepPaces.often,
  )

  function stop() {
    tree.close()
    bursts.stop()
    sweep.stop()
    retry.stop()
    clock.stop()
    return indexer.stop()
  }
  onStopped(stop)
}

/** A pass after which every page shows what stands urgent, also where it was refused and an older index is served. */
async function withUrgent<Receipt>(pass: Promise<Receipt>): Promise<Receipt> {
  try {
    return await pass
  } finally {
    standUrgent(currentNewsroom(), Date.now())
  }
}

/** Brings the content repository forward where `CONTENT_GIT` names a branch. */
async function pull() {
  const setting = process.env.CONTENT_GIT
  return setting ? pullContent(contentDir(), setting) : undefined
}
