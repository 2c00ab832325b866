import { hashFacts } from '../../share/findSharePicture'
import type { SharePictureFacts } from '../../share/sharePictureFacts'
import { keptIn } from '../keptIn'
import { ownPath } from '../ownPath'
import { readExactly } from '../readExactly'
import { createWorkQueue } from '../workQueue'
import { drawSharePicture } from './drawSharePicture'

/** One at a time: a chat waits a second rather than a reader of pages. */
const queue = createWorkQueue(1)

const defaultCacheMb = 256

/** `SHARE_CACHE_MB` bounds what is kept under `DATA_DIR/share-pictures`; every address names its own content. */
const storeNow = keptIn('share-pictures', 'drawn', () => Number(process.env.SHARE_CACHE_MB) || defaultCacheMb)

async function draw(facts: SharePictureFacts): Promise<Buffer> {
  const media = 'picture' in facts ? facts.picture?.media : undefined
  return drawSharePicture(facts, media && (await readExactly(ownPath(media), media.hash)))
}

/** The share picture that facts describe, drawn once and kept; undefined where it cannot be drawn. */
export async function makeSharePicture(facts: SharePictureFacts): Promise<Buffer | undefined> {
  const store = await storeNow()
  return store.get(`${hashFacts(facts)}.jpg`, () => queue(() => draw(facts))).catch(() => undefined)
}
