import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { dumpIndex } from '../fixtures/dumpIndex'
import { type Folders, makeFolders } from './makeFolders'

const isLong = process.env.KHABAR_LONG !== undefined
const patience = isLong ? 1_800_000 : 120_000
const kills = isLong ? 25 : 2
/** More than are checked without threads. */
const articles = isLong ? 200 : 90

let folders: Folders
beforeEach(() => (folders = makeFolders()))

/** A pass in a process of its own. @returns milliseconds from its beginning to its end or to its death. */
async function indexAndKill(killAfter: number | undefined): Promise<{ took: number; isDone: boolean }> {
  const { contentDir, dataDir } = folders
  const program = ['--import', 'tsx', '__tests__/faults/indexOnce.ts', contentDir, dataDir]
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  const began = performance.now()
  if (killAfter !== undefined) {
    await Promise.race([sleep(killAfter), ended])
    child.kill('SIGKILL')
  }
  const [status] = (await ended) as [number | null]
  return { took: performance.now() - began, isDone: status === 0 }
}

/** Whatever the moment was, a reader finds a whole newspaper, the old or the new one in part, and never a torn index. */
function expectReadable() {
  const path = indexPath(folders.dataDir)
  if (!existsSync(path)) return
  const db = openReadOnly(path)
  const newsroom = openNewsroom(db)
  const now = Date.parse('2026-01-01T00:00:00Z')
  expect(newsroom.countArticles({ edition: 'ar' }, now)).toBe(articles)
  expect(newsroom.listLatest({ edition: 'ar', limit: 20 }, now)).toHaveLength(20)
  expect(newsroom.search({ edition: 'ar', query: 'ماء', limit: 5 }, now).total).toBe(articles)
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  db.close()
}

async function expectWhole() {
  const { root, contentDir, dataDir } = folders
  await updateIndex({ contentDir, dataDir })
  const cold = join(root, 'cold')
  rmSync(cold, { recursive: true, force: true })
  await updateIndex({ contentDir, dataDir: cold })
  expect(dumpIndex(dataDir)).toEqual(dumpIndex(cold))
}

describe('a process that is killed while it indexes', () => {
  it(
    `leaves a folder from which the next one makes the index anew (${kills} times)`,
    async () => {
      folders.writeArticles(articles, 'سد')
      const { took } = await indexAndKill(undefined)
      let killed = 0
      for (let time = 0; time < kills; time++) {
        rmSync(folders.dataDir, { recursive: true, force: true })
        const after = Math.round((Math.random() * 0.4 + (0.6 * (time + 0.5)) / kills) * took)
        const { isDone } = await indexAndKill(after)
        if (!isDone) killed++
        expectReadable()
        if (isLong || time === kills - 1) await expectWhole()
      }
      expect(killed).toBeGreaterThan(0)
    },
    patience,
  )

  it(
    `loses nothing of what it had indexed before, and ends what it began (${kills} times)`,
    async () => {
      folders.writeArticles(articles, 'سد')
      await indexAndKill(undefined)
      folders.writeArticles(articles, 'جبل')
      const { took } = await indexAndKill(undefined)
      let killed = 0
      for (let time = 0; time < kills; time++) {
        folders.writeArticles(articles, `نهر ${time}`)
        const after = Math.round((Math.random() * 0.4 + (0.6 * (time + 0.5)) / kills) * took)
        const { isDone } = await indexAndKill(after)
        if (!isDone) killed++
        expectReadable()
        if (isLong || time === kills - 1) await expectWhole()
      }
      expect(killed).toBeGreaterThan(0)
    },
    patience,
  )
})
