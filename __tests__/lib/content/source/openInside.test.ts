import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  findRoot,
  openInside,
  openInsideLater,
  OutsideContent,
  readInside,
} from '@/lib/content/source/openInside'
import { NoFile, NotReal, openReal, openRealLater } from '@/lib/content/source/openReal'
import { makeFolder } from '@/scripts/temporaryFolder'

let root: string
let outside: string
beforeEach(() => {
  root = findRoot(makeFolder())
  outside = findRoot(makeFolder())
  writeFileSync(join(outside, 'secret'), 'سرّ')
})

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const link = (target: string, file: string) => symlinkSync(target, join(root, file))

async function readBoth(file: string): Promise<string> {
  const { descriptor, path } = openInside(root, file)
  const now = readFileSync(descriptor, 'utf8')
  closeSync(descriptor)
  const { handle, path: laterPath } = await openInsideLater(root, file)
  expect([await handle.readFile('utf8'), laterPath]).toEqual([now, path])
  await handle.close()
  expect(path).toBe(realpathSync.native(join(root, file)))
  return now
}

async function expectRefused(file: string, reason: unknown) {
  expect(() => openInside(root, file)).toThrow(reason as never)
  await expect(openInsideLater(root, file)).rejects.toThrow(reason as never)
}

const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
/** Where a system does not say what an open file is called, its path is asked again. */
const systems = ['as here', 'without /proc'] as const

describe.each(systems)('a file of the content folder, %s', (system) => {
  beforeEach(() => {
    if (system !== 'as here') Object.defineProperty(process, 'platform', { ...platform, value: 'other' })
  })
  afterEach(() => Object.defineProperty(process, 'platform', platform))

  it('is opened by its name, and through links that stay inside', async () => {
    write('ar/heritage/مأرب.mdx', 'نص')
    link('مأرب.mdx', 'ar/heritage/near.mdx')
    link(join(root, 'ar'), 'en')
    link('near.mdx', 'ar/heritage/twice.mdx')
    for (const file of ['ar/heritage/مأرب.mdx', 'ar/heritage/near.mdx', 'en/heritage/twice.mdx'])
      expect(await readBoth(file)).toBe('نص')
    expect(readInside(root, 'ar/heritage/near.mdx').toString()).toBe('نص')
  })

  it('is not opened where a link leads out, at the end or on the way', async () => {
    link(join(outside, 'secret'), 'far.mdx')
    link(outside, 'ar')
    link('/proc/self/environ', 'environ.csv')
    link('far.mdx', 'first.mdx')
    for (const file of ['far.mdx', 'ar/secret', 'first.mdx']) await expectRefused(file, OutsideContent)
    await expectRefused('environ.csv', OutsideContent)
    await expectRefused('../' + outside.split('/').at(-1) + '/secret', OutsideContent)
  })

  it('is a file: no folder, no pipe that would hold its reader up, nothing that is gone', async () => {
    mkdirSync(join(root, 'folder.csv'))
    execFileSync('sh', ['-c', 'exec mkfifo pipe.csv'], { cwd: root })
    link('pipe.csv', 'linked.csv')
    link('nowhere', 'dead.csv')
    for (const file of ['folder.csv', 'pipe.csv', 'linked.csv']) await expectRefused(file, NoFile)
    for (const file of ['dead.csv', 'gone.csv', 'folder.csv/x']) await expectRefused(file, /ENOENT|ENOTDIR/)
  })

  it('that is known already is opened by its own path alone', async () => {
    write('media/a.csv', 'a')
    link('a.csv', 'media/b.csv')
    link('media', 'pictures')
    closeSync(openReal(join(root, 'media/a.csv')))
    await (await openRealLater(join(root, 'media/a.csv'))).close()
    for (const file of ['media/b.csv', 'pictures/a.csv']) {
      expect(() => openReal(join(root, file)), file).toThrow(/ELOOP|pictures/)
      await expect(openRealLater(join(root, file))).rejects.toThrow()
    }
    expect(() => openReal(join(root, 'pictures/a.csv'))).toThrow(NotReal)
  })
})

it('takes a folder behind links for what it is, and an absent one for empty', () => {
  symlinkSync(root, join(outside, 'current'))
  write('site.yaml', 'x')
  expect(findRoot(join(outside, 'current'))).toBe(root)
  expect(() => readInside(findRoot(join(outside, 'absent')), 'site.yaml')).toThrow(/ENOENT/)
})

it('does not stay open where it is refused', async () => {
  mkdirSync(join(root, 'folder.csv'))
  link(outside, 'ar')
  const count = () => execFileSync('ls', [`/proc/${process.pid}/fd`], { encoding: 'utf8' }).split('\n').length
  if (process.platform !== 'linux') return
  const before = count()
  for (let at = 0; at < 50; at++)
    for (const file of ['folder.csv', 'ar/secret']) {
      expect(() => openInside(root, file)).toThrow()
      await expect(openInsideLater(root, file)).rejects.toThrow()
    }
  expect(count()).toBeLessThan(before + 20)
})
