import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { openIndexWriter } from '@/lib/content/sync/indexWriter'
import { type Folders, makeFolders } from './makeFolders'

let folders: Folders
beforeEach(() => (folders = makeFolders()))

describe('a data folder that cannot be written', () => {
  it('is said with its path, and taken once it can', async () => {
    folders.writeArticles(2, 'سد')
    // As root no permission stands in the way: a file where the folder should be does.
    writeFileSync(folders.dataDir, 'in the way')
    const writer = openIndexWriter(folders)
    await expect(writer.update()).rejects.toThrow(folders.dataDir)
    rmSync(folders.dataDir)
    mkdirSync(folders.dataDir)
    expect((await writer.update()).total).toBe(2)
    writer.close()
  })

  it('that vanishes under a writer is made again with all that stood in it', async () => {
    folders.writeArticles(2, 'سد')
    const writer = openIndexWriter(folders)
    await writer.update()
    rmSync(folders.dataDir, { recursive: true })
    folders.writeArticles(3, 'سد')
    const receipt = await writer.update()
    expect(receipt.total).toBe(3)
    expect((await writer.update()).total).toBe(3)
    writer.close()
  })
})
