import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { isGitWriting } from '@/lib/follow/gitLock'
import { makeFolder } from '@/scripts/temporaryFolder'

let root: string
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  })

beforeEach(() => {
  root = makeFolder()
  mkdirSync(path.join(root, 'desk/content/ar'), { recursive: true })
  git(path.join(root, 'desk'), 'init', '-q')
})

it('sees the lock of the repository above a folder, also through a link, and not an old one', () => {
  const content = path.join(root, 'desk/content')
  const lock = path.join(root, 'desk/.git/index.lock')
  symlinkSync(content, path.join(root, 'current'))
  expect(isGitWriting(content)).toBe(false)
  writeFileSync(lock, '')
  expect(isGitWriting(content)).toBe(true)
  expect(isGitWriting(path.join(root, 'current'))).toBe(true)
  const longAgo = new Date(Date.now() - 120_000)
  utimesSync(lock, longAgo, longAgo)
  expect(isGitWriting(content)).toBe(false)
})

it('sees the lock of a working tree beside its repository, as git-sync makes them', () => {
  const desk = path.join(root, 'desk')
  git(desk, 'commit', '-q', '--allow-empty', '-m', 'empty')
  git(desk, 'worktree', 'add', '-q', path.join(root, 'tree'))
  expect(isGitWriting(path.join(root, 'tree'))).toBe(false)
  writeFileSync(path.join(desk, '.git/worktrees/tree/index.lock'), '')
  expect(isGitWriting(path.join(root, 'tree'))).toBe(true)
  expect(isGitWriting(desk)).toBe(false)
})

it('is no trouble without a repository or a folder', () => {
  rmSync(path.join(root, 'desk/.git'), { recursive: true })
  expect(isGitWriting(path.join(root, 'desk/content'))).toBe(false)
  expect(isGitWriting(path.join(root, 'absent'))).toBe(false)
})
