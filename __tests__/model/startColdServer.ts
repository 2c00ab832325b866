import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { indexPath, removeIndex } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { takeWriterLock } from '@/lib/content/database/writerLock'
import { startServer } from '../fixtures/servers/startServer'

/** A process looks whether the index is another file this often, in milliseconds. */
const looks = 1_000

/**
 * A server that remembers nothing: it keeps no page, and its index is made anew from the files whenever it is asked to
 * forget. What it answers is what a process that was started at that moment would answer, at a tenth of the cost.
 */
export async function startColdServer(contentDir: string, root: string) {
  const [dataDir, made] = [join(root, 'reader'), join(root, 'made')]
  mkdirSync(dataDir, { recursive: true })
  // The place of the writer is taken: the server only reads what is put there.
  const lock = takeWriterLock(dataDir)

  async function makeIndex() {
    rmSync(made, { recursive: true, force: true })
    await updateIndex({ contentDir, dataDir: made })
    const path = indexPath(dataDir)
    copyFileSync(indexPath(made), `${path}.copy`)
    removeIndex(path)
    renameSync(`${path}.copy`, path)
  }

  await makeIndex()
  const server = await startServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir, PAGE_CACHE_MB: '0.000001' })
  return {
    origin: server.origin,
    async forget() {
      await makeIndex()
      await sleep(looks)
    },
    async stop() {
      await server.end('SIGKILL')
      lock?.release()
    },
  }
}
