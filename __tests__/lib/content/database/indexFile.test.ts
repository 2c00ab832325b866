import {
  closeSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { openIndexWriter } from '@/lib/content/sync/indexWriter'
import { takeWriterLock } from '@/lib/content/database/writerLock'
import {
  article,
  scratch,
  titleAt,
  titlesOf,
  update,
  setUpScratchNewsroom,
  write,
} from '../../../fixtures/scratchNewsroom'

setUpScratchNewsroom()

/** Damage in the middle of a file that leaves its size and its time as they were. */
function overwrite(path: string, at: number, bytes: Buffer) {
  const { atime, mtime } = statSync(path)
  const descriptor = openSync(path, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, at)
  closeSync(descriptor)
  utimesSync(path, atime, mtime)
}

describe('the index file', () => {
  it('is made anew where it is damaged, cut short or of another version', async () => {
    for (let i = 0; i < 20; i++) write(`ar/heritage/a${i}.mdx`, article(`خبر ${i}`))
    await update()
    const path = indexPath(scratch.dataDir)
    truncateSync(path, 20_000)
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    overwrite(path, 8192, Buffer.alloc(8192, 0xa5))
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    writeFileSync(path, 'not a database at all, only words of some length')
    writeFileSync(join(scratch.dataDir, 'index-0123456789ab.db'), 'old')
    expect(await update()).toMatchObject({ scope: 'everything', total: 20 })
    expect(readdirSync(scratch.dataDir).filter((name) => name.endsWith('.db'))).toHaveLength(1)
    expect(titleAt('a7')).toBe('خبر 7')
  })

  it('has one writer: another reads, and takes over when the place is free', async () => {
    write('ar/heritage/a.mdx', article('أول'))
    await update()
    const lock = takeWriterLock(scratch.dataDir)
    expect(lock).toBeDefined()
    expect(takeWriterLock(scratch.dataDir)).toBeUndefined()
    const writer = openIndexWriter(scratch)
    expect(await writer.update()).toMatchObject({ scope: 'everything', total: 1, read: 0 })
    write('ar/heritage/b.mdx', article('ثان'))
    const waiting = writer.update()
    lock?.release()
    expect(titlesOf(await waiting)).toEqual([[undefined, 'ثان']])
    writer.close()
  })
})
