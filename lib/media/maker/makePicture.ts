import { availableParallelism } from 'node:os'
import { log } from '@/lib/log'
import { processWide } from '@/lib/processWide'
import { type Failures, rememberFailures } from './failures'
import type { PictureJob } from './jobs'
import { keepPictureProcess, NotMade, type PictureProcess, ProcessDied } from './pictureProcess'
import { startProcess } from './startProcess'
import { heaviest, weigh } from './weigh'
import { createWorkQueue, type WorkQueue } from './workQueue'
import type { PictureFile } from '@/lib/model/model'

/** This picture kills its decoder or is none, as was found out just now or a while ago. */
export class CannotBeMade extends Error {}

type Workshop = { queue: WorkQueue; process: PictureProcess; failures: Failures }

const minute = 60_000

/** A core is left to pages where there is more than one. */
const together = Math.max(1, Math.min(4, availableParallelism() - 1))
/** A page of pictures for some readers at once; a reader who waits behind more has left. */
const mostWaiting = 256

/** A process by itself holds 75 MB once it has made something. */
const openWorkshop = (): Workshop => ({
  queue: createWorkQueue({ together, weight: heaviest, waiting: mostWaiting }),
  process: keepPictureProcess({
    start: startProcess,
    bound: heaviest + 75e6,
    patience: 2 * minute,
    idle: 5 * minute,
  }),
  failures: rememberFailures(10 * minute, 1_000),
})

/** Whether it may have been the fault of the picture itself. */
const mayBeItsOwn = (error: unknown) =>
  error instanceof ProcessDied || (error instanceof NotMade && error.refusal === 'cannotBeMade')

/**
 * Makes a picture as this function's workshop allows; `makePicture` is the one of the server.
 *
 * A job that fails is tried once more by itself, in a process that held nothing before, for it may have been another picture
 * that filled the memory. If it fails again it is not tried for ten minutes.
 */
export async function makeIn(
  { queue, process, failures }: Workshop,
  { key, job, media, signal }: PictureWish,
): Promise<Buffer> {
  if (failures.has(key)) throw new CannotBeMade(key)
  const weight = weigh(job, media)
  try {
    return await queue.run({ weight, signal }, () => process.run(job, { weight, fresh: false }))
  } catch (error) {
    if (!mayBeItsOwn(error)) throw error
  }
  try {
    // Nobody has to wait for this: else whoever asks and leaves could kill one process after another.
    return await queue.run({ weight: heaviest, again: true }, () =>
      process.run(job, { weight: heaviest, fresh: true }),
    )
  } catch (error) {
    if (!mayBeItsOwn(error)) throw error
    failures.remember(key)
    log.warn({ picture: key, file: media?.file, because: String(error) }, 'a picture could not be made')
    throw new CannotBeMade(key)
  }
}

export type PictureWish = {
  /** Names the picture that is to be made. */
  key: string
  job: PictureJob
  /** The picture that the job reads, undefined where it reads none. */
  media: PictureFile | undefined
  /** Of whoever waits: a picture that nobody waits for is not begun. */
  signal?: AbortSignal
}

/**
 * Makes a picture in the process for pictures. Rejects with `CannotBeMade`, with `NotMade` where its file is another by
 * now, with `QueueFull`, `AskerLeft` or `NoProcess`.
 */
export function makePicture(wish: PictureWish): Promise<Buffer> {
  return makeIn(processWide('workshop', openWorkshop), wish)
}
