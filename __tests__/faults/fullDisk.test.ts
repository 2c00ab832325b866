import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openIndexWriter, updateIndex } from '@/lib/content/sync/indexWriter'
import { indexPath } from '@/lib/content/database/indexFile'
import { openNewsroom } from '@/lib/newsroom/openNewsroom'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { dumpIndex } from '../fixtures/dumpIndex'
import { articleText, type Folders, makeFolders } from './makeFolders'

/** Whether this process may mount a file system: without that there is no small disk to fill. */
const isRoot = process.getuid?.() === 0 && process.platform === 'linux' && canMount()
if (!isRoot) console.warn('__tests__/faults/fullDisk: skipped, only root can mount a small disk')

function canMount(): boolean {
  const folders = makeFolders()
  mkdirSync(folders.dataDir)
  const isMounted = mount(folders.dataDir, 64)
  if (isMounted) spawnSync('umount', [folders.dataDir])
  return isMounted
}

function mount(folder: string, kilobytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'khabar', folder]).status === 0
}

let folders: Folders
beforeEach(() => {
  folders = makeFolders()
  mkdirSync(folders.dataDir)
})
afterEach(() => {
  spawnSync('umount', ['-l', folders.dataDir])
})

/** Leaves so many bytes of the disk free. */
function fill(left: number) {
  const { bavail, bsize } = statfsSync(folders.dataDir)
  writeFileSync(join(folders.dataDir, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)))
}

async function expectLikeNew() {
  const dataDir = join(folders.root, 'cold')
  await updateIndex({ contentDir: folders.contentDir, dataDir })
  expect(dumpIndex(folders.dataDir)).toEqual(dumpIndex(dataDir))
}

describe.skipIf(!isRoot)('a full disk', () => {
  it('lets no index be made, says so, and is forgotten once there is room', async () => {
    mount(folders.dataDir, 256)
    folders.writeArticles(30, 'سد')
    const writer = openIndexWriter(folders)
    await expect(writer.update()).rejects.toThrow(/full/)
    spawnSync('mount', ['-o', 'remount,size=64m', folders.dataDir])
    await writer.update()
    writer.close()
    await expectLikeNew()
  })

  it('keeps what stood in front of readers, whole, and takes the change once there is room', async () => {
    mount(folders.dataDir, 8 * 1024)
    folders.writeArticles(20, 'سد')
    const writer = openIndexWriter(folders)
    await writer.update()
    const reader = openReadOnly(indexPath(folders.dataDir))
    const newsroom = openNewsroom(reader)
    const titles = () =>
      newsroom.listLatest({ edition: 'ar', limit: 50 }, Date.now()).map(({ title }) => title)
    const before = titles()
    fill(16 * 1024)
    folders.write('ar/heritage/a1.mdx', articleText('جديد', 'كلمات كثيرة لا تسعها بقية القرص. '.repeat(4000)))
    await expect(writer.update()).rejects.toThrow(/full/)
    expect(titles()).toEqual(before)
    expect(reader.prepare('PRAGMA quick_check').all()).toEqual([{ quick_check: 'ok' }])
    rmSync(join(folders.dataDir, 'filler'))
    await writer.update()
    expect(titles()).toContain('جديد')
    reader.close()
    writer.close()
    await expectLikeNew()
  })
})
