import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resolveLinks } from '@/lib/follow/resolveLinks'
import { type TreeWatch, watchTree } from '@/lib/follow/watchTree'
import { makeFolder } from '@/scripts/temporaryFolder'

let base: string
let content: string
let noted: (string | undefined)[]
let tree: TreeWatch

const write = (file: string, text = 'x') => {
  const place = path.join(base, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}
const watchContent = async (folder = content) => {
  tree = await watchTree(folder, (file) => noted.push(file))
}
const expectNoted = (file: string | undefined) => vi.waitFor(() => expect(noted).toContain(file), 5_000)
/** Events come in order: when this one is here, all before it are. */
const settle = async () => {
  write('content/ar/settle.mdx', String(Math.random()))
  await expectNoted('ar/settle.mdx')
}

beforeEach(() => {
  base = makeFolder()
  content = path.join(base, 'content')
  noted = []
  write('content/ar/heritage/marib-dam.mdx')
  write('content/site.yaml')
})
afterEach(() => tree.close())

describe('files', () => {
  it('that are changed, made and removed are named below the folder', async () => {
    await watchContent()
    write('content/ar/heritage/marib-dam.mdx', 'y')
    await expectNoted('ar/heritage/marib-dam.mdx')
    write('content/site.yaml', 'y')
    await expectNoted('site.yaml')
    write('content/ar/heritage/سد.mdx')
    await expectNoted('ar/heritage/سد.mdx')
    noted = []
    rmSync(path.join(content, 'ar/heritage/marib-dam.mdx'))
    await expectNoted('ar/heritage/marib-dam.mdx')
  })

  it('that are moved into place are seen, as editors and git write them', async () => {
    write('elsewhere.mdx')
    await watchContent()
    renameSync(path.join(base, 'elsewhere.mdx'), path.join(content, 'ar/heritage/marib-dam.mdx'))
    await expectNoted('ar/heritage/marib-dam.mdx')
  })

  it('that are renamed faster than the disk is asked are still seen as they are in the end', async () => {
    await watchContent()
    const [one, two] = ['one', 'two'].map((name) => path.join(content, 'ar', name)) as [string, string]
    mkdirSync(one)
    for (let turn = 0; turn < 3_000; turn++) {
      renameSync(one, two)
      renameSync(two, one)
    }
    renameSync(one, two)
    await settle()
    noted = []
    await vi.waitFor(async () => {
      write('content/ar/two/a.mdx', String(Math.random()))
      await expectNoted('ar/two/a.mdx')
    }, 5_000)
  })

  it('of editors and git are none of the content', async () => {
    write('content/.git/HEAD')
    await watchContent()
    write('content/.git/index')
    write('content/ar/.marib-dam.mdx.swp')
    write('content/ar/marib-dam.mdx~')
    await settle()
    expect(noted.filter((file) => file !== 'ar/settle.mdx' && file !== 'ar')).toEqual([])
  })
})

describe('folders', () => {
  it('that appear are watched, and what they held already is named', async () => {
    await watchContent()
    write('content/en/science/astrolabe.mdx')
    await expectNoted('en/science/astrolabe.mdx')
    noted = []
    write('content/en/science/stars.mdx')
    await expectNoted('en/science/stars.mdx')
  })

  it('that leave are everything, and may come back', async () => {
    await watchContent()
    renameSync(path.join(content, 'ar/heritage'), path.join(base, 'away'))
    await expectNoted(undefined)
    renameSync(path.join(base, 'away'), path.join(content, 'ar/heritage'))
    await expectNoted('ar/heritage/marib-dam.mdx')
    noted = []
    write('content/ar/heritage/marib-dam.mdx', 'z')
    await expectNoted('ar/heritage/marib-dam.mdx')
  })

  it('the folder itself may be replaced by another of its name', async () => {
    await watchContent()
    write('next/ar/science/stars.mdx')
    renameSync(content, path.join(base, 'before'))
    renameSync(path.join(base, 'next'), content)
    await expectNoted(undefined)
    noted = []
    write('content/ar/science/stars.mdx', 'y')
    await expectNoted('ar/science/stars.mdx')
  })

  it('the folder itself may come later', async () => {
    await watchContent(path.join(base, 'later'))
    write('later/site.yaml')
    await expectNoted(undefined)
    noted = []
    write('later/site.yaml', 'y')
    await expectNoted('site.yaml')
  })

  it('a link to a folder above itself does not go round for ever', async () => {
    symlinkSync(content, path.join(content, 'ar/loop'))
    await watchContent()
    write('content/site.yaml', 'y')
    await expectNoted('site.yaml')
  })
})

it('a folder behind a link in the content is not looked into, whether it was there or comes', async () => {
  write('elsewhere/deep/a.mdx')
  symlinkSync('../elsewhere', path.join(content, 'before'))
  await watchContent()
  symlinkSync('../elsewhere', path.join(content, 'after'))
  await expectNoted('after')
  write('elsewhere/deep/a.mdx', 'y')
  await settle()
  expect(noted.filter((file) => file?.includes('deep'))).toEqual([])
})

describe('a symbolic link', () => {
  it('that is swapped is everything, and the new checkout is watched', async () => {
    write('rev-2/site.yaml')
    symlinkSync('content', path.join(base, 'current'))
    await watchContent(path.join(base, 'current'))
    symlinkSync('rev-2', path.join(base, 'next'))
    renameSync(path.join(base, 'next'), path.join(base, 'current'))
    await expectNoted(undefined)
    noted = []
    write('rev-2/site.yaml', 'y')
    await expectNoted('site.yaml')
  })

  it('behind another is followed too, as in a volume of Kubernetes', async () => {
    write('..2024/content/site.yaml')
    write('..2025/content/site.yaml')
    symlinkSync('..2024', path.join(base, '..data'))
    symlinkSync('..data/content', path.join(base, 'mounted'))
    await watchContent(path.join(base, 'mounted'))
    symlinkSync('..2025', path.join(base, '..tmp'))
    renameSync(path.join(base, '..tmp'), path.join(base, '..data'))
    await expectNoted(undefined)
    noted = []
    write('..2025/content/site.yaml', 'y')
    await expectNoted('site.yaml')
  })

  it('to itself leads nowhere', async () => {
    symlinkSync('round', path.join(base, 'round'))
    await watchContent()
    expect(await resolveLinks(path.join(base, 'round'))).toBeUndefined()
  })
})

it('is silent after it is closed', async () => {
  await watchContent()
  tree.close()
  write('content/site.yaml', 'y')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(noted).toEqual([])
})
