import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { openDatabase } from '@/lib/content/database/sqlite'
import { dumpIndex } from '../fixtures/dumpIndex'
import { articleText, type Folders, makeFolders } from './makeFolders'

let folders: Folders
let cold: ReturnType<typeof dumpIndex>
beforeEach(async () => {
  folders = makeFolders()
  folders.writeArticles(30, 'سد')
  const dataDir = join(folders.root, 'cold')
  await updateIndex({ contentDir: folders.contentDir, dataDir })
  cold = dumpIndex(dataDir)
})

const update = () => updateIndex(folders)

/** Writes over a part of the index, as a failing disk does. */
function scribble(at: number, bytes: number) {
  const file = openSync(indexPath(folders.dataDir), 'r+')
  writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, at)
  closeSync(file)
}

describe('an index file that is damaged while nobody runs', () => {
  it('is made anew wherever it is cut short', async () => {
    await update()
    const { size } = statSync(indexPath(folders.dataDir))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: size - 1 }), async (left) => {
        truncateSync(indexPath(folders.dataDir), left)
        await update()
        expect(dumpIndex(folders.dataDir)).toEqual(cold)
      }),
      { numRuns: process.env.KHABAR_LONG ? 100 : 4 },
    )
  })

  it.each([0, 1, 100, 4096])('is made anew where %i bytes of it are left', async (left) => {
    await update()
    truncateSync(indexPath(folders.dataDir), left)
    await update()
    expect(dumpIndex(folders.dataDir)).toEqual(cold)
  })

  it('is made anew where a table is gone', async () => {
    await update()
    const db = openDatabase(indexPath(folders.dataDir))
    db.exec('DROP TABLE topics')
    db.close()
    await update()
    expect(dumpIndex(folders.dataDir)).toEqual(cold)
  })

  it('is made anew where the table of words cannot be opened any more', async () => {
    await update()
    const path = indexPath(folders.dataDir)
    const bytes = readFileSync(path)
    // What FTS5 keeps of itself: the number of its format, under this name.
    const at = bytes.indexOf('version')
    expect(at).toBeGreaterThan(0)
    bytes.write('visions', at)
    writeFileSync(path, bytes)
    await update()
    expect(dumpIndex(folders.dataDir)).toEqual(cold)
  })

  it('is made anew, or harmed nowhere that is read, wherever it is overwritten', async () => {
    await update()
    const { size } = statSync(indexPath(folders.dataDir))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: size - 4096 }), async (at) => {
        scribble(at, 4096)
        await update()
        expect(dumpIndex(folders.dataDir)).toEqual(cold)
      }),
      { numRuns: process.env.KHABAR_LONG ? 100 : 4 },
    )
  })

  it('is left for a new one where another version of the program made it', async () => {
    folders.write('ar/heritage/a0.mdx', articleText('خبر', 'نص.'))
    await update()
    const other = join(folders.dataDir, 'index-0123456789ab.db')
    for (const extra of ['', '-wal', '-shm', '.whole']) writeFileSync(other + extra, 'of another version')
    await update()
    expect(readdirSync(folders.dataDir).filter((name) => name.includes('0123456789ab'))).toEqual([])
  })
})

describe('an index file that is damaged under its writer', () => {
  it('is made anew by the pass that meets the damage', async () => {
    const writer = openIndexWriter(folders)
    await writer.update()
    writer.close()
    const next = openIndexWriter(folders)
    // All of it but the first page: what a pass reads is there.
    scribble(4096, statSync(indexPath(folders.dataDir)).size - 4096)
    folders.write('ar/heritage/a0.mdx', articleText('خبر آخر', 'نص.'))
    await next.update()
    const dataDir = join(folders.root, 'cold2')
    await updateIndex({ contentDir: folders.contentDir, dataDir })
    expect(dumpIndex(folders.dataDir)).toEqual(dumpIndex(dataDir))
    next.close()
  })
})
