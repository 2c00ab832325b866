import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { dumpIndex } from '../fixtures/dumpIndex'
import { articleText, type Folders, makeFolders } from './makeFolders'

let folders: Folders
beforeEach(() => (folders = makeFolders()))

const rounds = process.env.KHABAR_LONG ? 400 : 40

/** Writes a file as a slow program does: cut short first, then piece by piece, with time for others in between. */
async function writeSlowly(file: string, text: string) {
  const descriptor = openSync(join(folders.contentDir, file), 'w')
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 40) {
    writeSync(descriptor, bytes, at, Math.min(40, bytes.length - at))
    await turn()
  }
  closeSync(descriptor)
}

it('a file that changes while it is read is in the end what it became, of the same size or not', async () => {
  folders.writeArticles(5, 'سد')
  const writer = openIndexWriter(folders)
  await writer.update()
  for (let round = 0; round < rounds; round++) {
    const file = `ar/heritage/a${round % 5}.mdx`
    // Titles of one length: neither size nor, within a step of the clock, time says that they differ.
    const text = articleText(`خبر ${1000 + round}`, 'نص عن ماء البحر. '.repeat(20))
    await Promise.all([writeSlowly(file, text), writer.update(), writer.update([file])])
    const { articles, faults } = await writer.update()
    expect(articles.length + faults.length).toBeLessThanOrEqual(1)
  }
  await writer.update()
  writer.close()
  const cold = join(folders.root, 'cold')
  await updateIndex({ contentDir: folders.contentDir, dataDir: cold })
  expect(dumpIndex(folders.dataDir)).toEqual(dumpIndex(cold))
})
