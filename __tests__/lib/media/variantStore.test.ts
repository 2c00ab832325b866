import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openVariantStore } from '@/lib/media/variantStore'
import { makeFolder } from '@/scripts/temporaryFolder'

let folder: string
beforeEach(() => {
  folder = makeFolder()
})

const tenBytes = () => Promise.resolve(Buffer.alloc(10))

describe('openVariantStore', () => {
  it('makes once what a hundred ask for at the same time', async () => {
    const store = await openVariantStore(folder, 1000)
    const make = vi.fn(tenBytes)
    const answers = await Promise.all(Array.from({ length: 100 }, () => store.get('a', make)))
    expect(make).toHaveBeenCalledTimes(1)
    expect(answers.every((bytes) => bytes.length === 10)).toBe(true)
  })

  it('keeps it over a restart', async () => {
    await (await openVariantStore(folder, 1000)).get('a', tenBytes)
    const make = vi.fn(tenBytes)
    const store = await openVariantStore(folder, 1000)
    await store.get('a', make)
    expect(make).not.toHaveBeenCalled()
    expect(store.size()).toBe(10)
  })

  it('lets the longest unused go first', async () => {
    const store = await openVariantStore(folder, 30)
    for (const key of ['a', 'b', 'c', 'a', 'd']) await store.get(key, tenBytes)
    expect((await readdir(folder)).sort()).toEqual(['a', 'c', 'd'])
    expect(store.size()).toBe(30)
  })

  it('shrinks to a smaller bound at start, and sweeps up what was left half written', async () => {
    const store = await openVariantStore(folder, 1000)
    for (const key of ['a', 'b', 'c']) await store.get(key, tenBytes)
    await utimes(join(folder, 'b'), 1, 1)
    await writeFile(join(folder, 'x.tmp'), 'half')
    await utimes(join(folder, 'x.tmp'), 1, 1)
    await openVariantStore(folder, 20)
    expect((await readdir(folder)).sort()).toEqual(['a', 'c'])
  })

  it('keeps nothing of what failed, and tries again', async () => {
    const store = await openVariantStore(folder, 1000)
    await expect(store.get('a', () => Promise.reject(new Error('no picture')))).rejects.toThrow('no picture')
    expect(await store.get('a', tenBytes)).toHaveLength(10)
  })

  it('serves without a folder, and keeps again once it can be made', async () => {
    const place = join(folder, 'data')
    await writeFile(place, 'in the way')
    const store = await openVariantStore(join(place, 'media'), 1000)
    expect(await store.get('a', tenBytes)).toHaveLength(10)
    expect(store.size()).toBe(0)
    await rm(place)
    expect(await store.get('a', tenBytes)).toHaveLength(10)
    expect(await readdir(join(place, 'media'))).toEqual(['a'])
  })

  it('serves what it cannot keep', async () => {
    const store = await openVariantStore(folder, 1000)
    expect(await store.get('no/such/folder', tenBytes)).toHaveLength(10)
    expect(store.size()).toBe(0)
    expect(await readdir(folder)).toEqual([])
  })
})
