import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { pullContent } from '@/lib/follow/pullContent'
import { type Clones, git, makeClones } from '../../fixtures/clones'

let clones: Clones
let root: string
let desk: string
let server: string

const commit: Clones['commit'] = (...given) => clones.commit(...given)
const push = () => clones.push()
const textOf = (file: string) => readFileSync(path.join(server, file), 'utf8')
const pull = (setting = 'origin/main') => pullContent(path.join(server, 'content'), setting)

beforeEach(() => {
  clones = makeClones()
  ;({ root, desk, server } = clones)
})

it('brings the repository forward to the branch, and has nothing to do the next time', async () => {
  commit(desk, 'content/ar/heritage/a.mdx', 'جديد')
  push()
  expect(await pull()).toBeUndefined()
  expect(textOf('content/ar/heritage/a.mdx')).toBe('جديد')
  const head = git(server, 'rev-parse', 'HEAD')
  expect(await pull()).toBeUndefined()
  expect(git(server, 'rev-parse', 'HEAD')).toBe(head)
})

it('works through a symbolic link, and for a branch whose name has a slash', async () => {
  git(desk, 'checkout', '-q', '-b', 'live/2026')
  commit(desk, 'content/ar/heritage/a.mdx', 'من الفرع')
  git(desk, 'push', '-q', 'origin', 'live/2026')
  symlinkSync(path.join(server, 'content'), path.join(root, 'current'))
  expect(await pullContent(path.join(root, 'current'), 'origin/live/2026')).toBeUndefined()
  expect(textOf('content/ar/heritage/a.mdx')).toBe('من الفرع')
})

it('refuses what is no fast-forward, and leaves everything as it is', async () => {
  commit(server, 'content/ar/heritage/a.mdx', 'عدّله الخادم')
  const head = git(server, 'rev-parse', 'HEAD')
  commit(desk, 'content/ar/heritage/a.mdx', 'عدّله المحرر')
  push()
  expect(await pull()).toEqual({
    by: 'git',
    reason: 'diverged',
    detail: git(server, 'rev-parse', '--short', 'HEAD'),
  })
  expect(git(server, 'rev-parse', 'HEAD')).toBe(head)
  expect(textOf('content/ar/heritage/a.mdx')).toBe('عدّله الخادم')
})

it('refuses to move over changes that are not committed, naming them', async () => {
  writeFileSync(path.join(server, 'content/ar/heritage/a.mdx'), 'لم يُودَع')
  expect(await pull(), 'nothing to move to').toBeUndefined()
  commit(desk, 'content/ar/heritage/b.mdx', 'آخر')
  push()
  expect(await pull()).toMatchObject({ reason: 'localChanges', detail: 'M content/ar/heritage/a.mdx' })
  expect(textOf('content/ar/heritage/a.mdx')).toBe('لم يُودَع')
  expect(existsSync(path.join(server, 'content/ar/heritage/b.mdx'))).toBe(false)
})

it('refuses where a file that git does not know stands in the way', async () => {
  writeFileSync(path.join(server, 'content/ar/heritage/b.mdx'), 'في الطريق')
  commit(desk, 'content/ar/heritage/b.mdx', 'من المحرر')
  push()
  const refusal = await pull()
  expect(refusal?.reason).toBe('conflict')
  expect(refusal?.detail).toContain('content/ar/heritage/b.mdx')
  expect(textOf('content/ar/heritage/b.mdx')).toBe('في الطريق')
})

it('says so where there is no such remote or branch, or no repository', async () => {
  expect((await pull('upstream/main'))?.reason).toBe('fetchFailed')
  expect((await pull('origin/none'))?.reason).toBe('fetchFailed')
  mkdirSync(path.join(root, 'bare'))
  expect((await pullContent(path.join(root, 'bare'), 'origin/main'))?.reason).toBe('noRepository')
  expect((await pullContent(path.join(root, 'absent'), 'origin/main'))?.reason).toBe('noRepository')
})

it('takes only `remote/branch` for a branch, and nothing that git would read as an option', async () => {
  const settings = [
    'main',
    '',
    '/main',
    'origin/',
    '--upload-pack=x/main',
    'origin/--force',
    'origin/a..b',
    'a/b c',
  ]
  for (const setting of settings)
    expect(await pull(setting)).toEqual({ by: 'git', reason: 'badSetting', detail: setting })
})
