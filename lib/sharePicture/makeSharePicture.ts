import { hashFacts } from './findSharePicture'
import { keptIn } from '@/lib/media/keptIn'
import { makePicture } from '@/lib/media/maker/makePicture'
import { createWorkQueue } from '@/lib/media/maker/workQueue'
import { ownPath } from '@/lib/content/source/media/ownPath'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** One at a time: a chat waits a second rather than a reader of pages. */
const queue = createWorkQueue({ together: 1, weight: Infinity, waiting: 128 })

const defaultCacheMb = 256

/** `SHARE_CACHE_MB` bounds what is kept under `DATA_DIR/share-pictures`; every address names its own content. */
const storeNow = keptIn('share-pictures', 'drawn', () => Number(process.env.SHARE_CACHE_MB) || defaultCacheMb)

function draw(facts: SharePictureFacts, key: string, signal: AbortSignal): Promise<Buffer> {
  const media = 'picture' in facts ? facts.picture?.media : undefined
  const source = media && { path: ownPath(media), hash: media.hash }
  return queue.run({ weight: 1, signal }, () =>
    makePicture({ key, job: { make: 'sharePicture', facts, source }, media, signal }),
  )
}

/**
 * The share picture that facts describe, drawn once and kept. Rejects as `makePicture` does.
 * @param asker of whoever waits for it
 */
export async function makeSharePicture(facts: SharePictureFacts, asker?: AbortSignal): Promise<Buffer> {
  const store = await storeNow()
  const key = `${hashFacts(facts)}.jpg`
  return store.get(key, (signal) => draw(facts, key, signal), asker)
}
