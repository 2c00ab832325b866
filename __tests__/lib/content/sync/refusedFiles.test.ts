import { rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { twoColours } from '../../media/makeMediaFolder'
import {
  article,
  ask,
  now,
  scratch,
  setUpScratchNewsroom,
  titleAt,
  update,
  write,
} from '../../../fixtures/scratchNewsroom'

/** Ends of paths that the disk refuses with all that is below them, and its reason. */
const { refused, refuse } = vi.hoisted(() => {
  const refused = new Map<string, string>()
  function refuse(path: unknown) {
    for (const [end, code] of refused)
      if (`${String(path)}/`.includes(`${end}/`)) throw Object.assign(new Error(code), { code })
  }
  return { refused, refuse }
})

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const refusing =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      refuse(given[0])
      return call(...given)
    }
  return {
    ...fs,
    openSync: refusing(fs.openSync),
    readFileSync: refusing(fs.readFileSync),
    readdirSync: refusing(fs.readdirSync),
  }
})
vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>()
  return {
    ...fs,
    async open(...given: Parameters<typeof fs.open>) {
      refuse(given[0])
      return fs.open(...given)
    },
  }
})

setUpScratchNewsroom()
afterEach(() => refused.clear())

const faultsOf = async (files?: string[]) =>
  (await update(files)).faults.map(({ file, code, weight }) => [file, code, weight])
const authors = () => ask((newsroom) => newsroom.listAuthors().map(({ id }) => id))
const settle = () => new Promise((resolve) => setTimeout(resolve, 40))

describe('a settings file that is there and cannot be read', () => {
  const good = '- { id: huda, name: هدى }\n'
  const tooLong = `${good}# ${'x'.repeat(5_000_000)}\n`

  it.each([
    ['the disk refuses it (EACCES)', () => refused.set('/authors.yaml', 'EACCES'), 'unreadableFile'],
    ['the disk fails (EIO)', () => refused.set('/authors.yaml', 'EIO'), 'unreadableFile'],
    [
      'another encoding',
      () => write('authors.yaml', Buffer.from(`\ufeff${good}`, 'utf16le')),
      'wrongEncoding',
    ],
    [
      'Windows-1256',
      () => write('authors.yaml', Buffer.from([0x2d, 0x20, 0xe3, 0xcd, 0xe3, 0xcf, 0x0a])),
      'wrongEncoding',
    ],
    [
      'no text at all',
      () => write('authors.yaml', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'latin1')),
      'binaryFile',
    ],
    ['more than four megabytes', () => write('authors.yaml', tooLong), 'tooLong'],
    [
      'a folder in its place',
      () => {
        rmSync(join(scratch.contentDir, 'authors.yaml'))
        mkdirSync(join(scratch.contentDir, 'authors.yaml'))
      },
      'unreadableFile',
    ],
  ])('keeps what it said before: %s', async (_, breakIt, code) => {
    write('authors.yaml', good)
    await update()
    await settle()
    breakIt()
    // A pass that reads the settings anew, for whatever reason.
    write('topics.yaml', '[]\n')
    expect(await faultsOf(['authors.yaml', 'topics.yaml'])).toEqual([['authors.yaml', code, 'blocking']])
    expect(authors()).toEqual(['huda'])
    expect(await faultsOf()).toEqual([['authors.yaml', code, 'blocking']])
    expect(authors()).toEqual(['huda'])

    refused.clear()
    rmSync(join(scratch.contentDir, 'authors.yaml'), { recursive: true })
    write('authors.yaml', '- { id: salma, name: سلمى }\n')
    expect(await faultsOf()).toEqual([])
    expect(authors()).toEqual(['salma'])
  })

  it.each(['site.yaml', 'sections.yaml', 'topics.yaml', 'front.yaml', 'redirects.yaml'])(
    '%s as well',
    async (file) => {
      write('topics.yaml', '- { topic: نيل, now: النيل }\n')
      write('front.yaml', 'ar: { lead: heritage/dam }\n')
      write('redirects.yaml', 'gone: [/heritage/given-up]\n')
      write('ar/heritage/dam.mdx', article('السدّ'))
      await update()
      const state = () =>
        ask((newsroom) => [
          newsroom.getSite(),
          newsroom.listSections(),
          newsroom.findOldAddress('/heritage/given-up', new URLSearchParams(), now),
        ])
      const before = [state(), titleAt('dam')]
      await settle()
      refused.set(`/${file}`, 'EIO')
      write('authors.yaml', '[ ]\n')
      expect((await faultsOf()).filter(([named]) => named === file)).toEqual([
        [file, 'unreadableFile', 'blocking'],
      ])
      expect([state(), titleAt('dam')]).toEqual(before)
    },
  )

  it('that is taken away says nothing any more', async () => {
    write('authors.yaml', good)
    await update()
    rmSync(join(scratch.contentDir, 'authors.yaml'))
    expect(await faultsOf()).toEqual([])
    expect(authors()).toEqual([])
  })
})

describe('an article that is there and cannot be read', () => {
  it.each([
    ['itself', '/ar/heritage/dam.mdx'],
    ['its folder', '/ar/heritage'],
    ['the folder above', '/ar'],
    ['the whole folder', '/content'],
  ])('stays as it was, and is named: %s is refused', async (_, path) => {
    write('ar/heritage/dam.mdx', article('السدّ'))
    write('ar/heritage/gone.mdx', article('ما يُحذف'))
    write('ar/science/star.mdx', article('النجم'))
    await update()
    await settle()
    refused.set(path, 'EACCES')
    rmSync(join(scratch.contentDir, 'ar/heritage/dam.mdx'))
    write('ar/heritage/dam.mdx', article('السدّ بعد التعديل'))
    for (const files of [undefined, ['ar/heritage/dam.mdx'], ['ar/heritage'], undefined]) {
      const faults = await faultsOf(files)
      if (path.endsWith('.mdx'))
        expect(faults).toEqual([['ar/heritage/dam.mdx', 'unreadableFile', 'blocking']])
      expect(titleAt('dam')).toBe('السدّ')
      expect(titleAt('gone')).toBe('ما يُحذف')
    }
    refused.clear()
    rmSync(join(scratch.contentDir, 'ar/heritage/gone.mdx'))
    expect(await faultsOf()).toEqual([])
    expect([titleAt('dam'), titleAt('gone')]).toEqual(['السدّ بعد التعديل', undefined])
  })

  it('is looked into again though it is as it was: a disk that failed once', async () => {
    write('ar/heritage/dam.mdx', article('السدّ'))
    await settle()
    refused.set('/ar/heritage/dam.mdx', 'EIO')
    expect(await faultsOf()).toEqual([['ar/heritage/dam.mdx', 'unreadableFile', 'blocking']])
    refused.clear()
    expect(await faultsOf()).toEqual([])
    expect(titleAt('dam')).toBe('السدّ')
  })
})

it('a picture that is there and cannot be read stays known, and is named', async () => {
  write('media/dam.png', await twoColours(40, 30).png().toBuffer())
  await update()
  const known = () => ask((newsroom) => newsroom.getMedia('dam.png')?.hash)
  const hash = known()
  expect(hash).toBeDefined()
  await settle()
  refused.set('/media/dam.png', 'EACCES')
  write('media/dam.png', await twoColours(60, 30).png().toBuffer())
  expect(await faultsOf()).toEqual([['media/dam.png', 'unreadableFile', 'blocking']])
  expect(known()).toBe(hash)
  refused.clear()
  expect(await faultsOf()).toEqual([])
  expect(known()).not.toBe(hash)
})
