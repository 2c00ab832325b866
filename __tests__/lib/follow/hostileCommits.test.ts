import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pullContent } from '@/lib/follow/pullContent'
import { type Clones, git, makeClones } from '../../fixtures/clones'

let clones: Clones
/** A file that is there once a command of somebody else ran. */
let ran: string
const hooks = ['post-merge', 'post-checkout', 'reference-transaction', 'post-index-change', 'pre-auto-gc']
const article = 'content/ar/heritage/a.mdx'

beforeEach(() => {
  clones = makeClones()
  ran = path.join(clones.root, 'ran')
  vi.stubEnv('HOME', path.join(clones.root, 'home'))
  mkdirSync(path.join(clones.root, 'home'))
})
afterEach(() => vi.unstubAllEnvs())

const onServer = (...parts: string[]) => path.join(clones.server, ...parts)
const textOf = (file: string) => readFileSync(onServer(file), 'utf8')
const pull = (folder = onServer('content')) => pullContent(folder, 'origin/main')

/** A program that says that it ran. */
function writeProgram(place: string, more = ''): string {
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, `#!/bin/sh\necho "$0" >> '${ran}'\n${more}`)
  chmodSync(place, 0o755)
  return place
}

/** Makes a folder look like a repository, with all by which one runs commands. */
function writeRepository(folder: string) {
  const command = writeProgram(path.join(clones.root, 'evil'))
  const config = `[core]
	repositoryformatversion = 0
	bare = false
	worktree = ..
	fsmonitor = ${command}
	sshCommand = ${command}
	hooksPath = hooks
[remote "origin"]
	url = ext::${command}
	uploadpack = ${command}
[protocol "ext"]
	allow = always
[filter "mark"]
	smudge = ${command}
	clean = ${command}
`
  const files = { HEAD: 'ref: refs/heads/main\n', config, 'objects/keep': '', 'refs/heads/keep': '' }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  for (const hook of hooks) writeProgram(path.join(folder, 'hooks', hook))
}

/** Publishes an ordinary commit. @returns what the server has of it */
async function publishOrdinary(text: string): Promise<string> {
  clones.commit(clones.desk, article, text)
  clones.push()
  expect(await pull()).toBeUndefined()
  return textOf(article)
}

it.each(['content', 'content/ar', 'content/media/archive', '.'])(
  'runs nothing of a committed folder that looks like a repository: %s',
  async (below) => {
    writeRepository(path.join(clones.desk, below))
    clones.commit(clones.desk, '.gitattributes', '* filter=mark\n')
    clones.push()
    expect(await pull()).toBeUndefined()
    expect(await publishOrdinary('جديد')).toBe('جديد')
    expect(await pull(onServer(below))).toBeUndefined()
    expect(existsSync(ran)).toBe(false)
  },
)

it('takes the clone that has the folder in it, not a repository that came to lie further inside', async () => {
  writeRepository(onServer('content/.git'))
  expect(await publishOrdinary('جديد')).toBe('جديد')
  expect(existsSync(ran)).toBe(false)
})

it('takes a newsroom that lies in the folder of another repository for its own', async () => {
  git(clones.root, 'init', '-q', '-b', 'main')
  writeFileSync(path.join(clones.root, '.gitignore'), '*\n')
  git(clones.root, 'add', '-f', '.gitignore')
  git(clones.root, 'commit', '-qm', 'outer')
  expect(await publishOrdinary('جديد')).toBe('جديد')
})

it('runs no hook: neither those of the clone nor those of a committed folder that it names', async () => {
  for (const hook of hooks) {
    writeProgram(onServer('.git/hooks', hook))
    writeProgram(path.join(clones.desk, '.githooks', hook))
  }
  git(clones.server, 'config', 'core.hooksPath', '.githooks')
  git(clones.server, 'config', 'core.fsmonitor', writeProgram(path.join(clones.root, 'monitor')))
  expect(await publishOrdinary('أول')).toBe('أول')
  expect(await publishOrdinary('ثان')).toBe('ثان')
  expect(existsSync(ran)).toBe(false)
})

it('runs no filter that a committed file chooses, but LFS as the server’s user has it', async () => {
  const [mark, own] = [path.join(clones.root, 'mark'), path.join(clones.root, 'own')]
  for (const program of [mark, own]) writeProgram(program)
  // Says that it is a filter, as gitattributes(5) wants it said, and that it can do nothing.
  const greeting = String.raw`printf '0016git-filter-server\n000eversion=2\n00000000'; cat >/dev/null`
  const lfs = writeProgram(path.join(clones.root, 'lfs'), greeting)
  const ofUser = path.join(clones.root, 'home/.gitconfig')
  const set = (file: string, ...given: string[]) => git(clones.server, 'config', '-f', file, ...given)
  set(ofUser, 'filter.lfs.process', lfs)
  set(ofUser, 'filter.lfs.required', 'false')
  set(ofUser, 'filter.mark.smudge', mark)
  for (const filter of ['lfs', 'own'])
    for (const what of ['smudge', 'clean', 'process'])
      set(onServer('.git/config'), `filter.${filter}.${what}`, own)
  set(onServer('.git/config'), 'filter.own.required', 'true')
  clones.commit(clones.desk, '.gitattributes', '*.mdx filter=mark\n*.txt filter=own\n*.bin filter=lfs\n')
  clones.commit(clones.desk, 'content/media/a.txt', 'x')
  clones.push()
  expect(await pull()).toBeUndefined()
  expect(existsSync(ran)).toBe(false)
  clones.commit(clones.desk, 'content/media/b.bin', 'x')
  clones.push()
  rmSync(ran)
  expect(await pull()).toBeUndefined()
  expect(new Set(readFileSync(ran, 'utf8').trim().split('\n'))).toEqual(new Set([lfs]))
})

it('fetches through no program that an address names', async () => {
  git(clones.server, 'remote', 'set-url', 'origin', `ext::${writeProgram(path.join(clones.root, 'evil'))}`)
  git(clones.server, 'config', 'protocol.ext.allow', 'always')
  expect((await pull())?.reason).toBe('fetchFailed')
  expect(existsSync(ran)).toBe(false)
})

it('does not enter what a commit says is a submodule', async () => {
  git(clones.root, 'init', '-q', '-b', 'main', 'other')
  clones.commit(path.join(clones.root, 'other'), 'a.mdx', 'x')
  git(clones.desk, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', path.join(clones.root, 'other'), 'content/en') // prettier-ignore
  git(clones.desk, 'commit', '-qm', 'submodule')
  git(clones.server, 'config', 'submodule.recurse', 'true')
  expect(await publishOrdinary('جديد')).toBe('جديد')
  expect(existsSync(onServer('content/en/a.mdx'))).toBe(false)
})

it.each(['.git/config', '~/.gitconfig'])(
  'takes no settings from committed files that %s names',
  async (where) => {
    const file = where.replace('~', path.join(clones.root, 'home')).replace(/^\.git/, onServer('.git'))
    git(clones.server, 'config', '-f', file, '--add', 'include.path', onServer('shared.gitconfig'))
    clones.commit(clones.desk, 'shared.gitconfig', '[user]\n\tname = محرر\n')
    clones.push()
    expect(await pull(), 'the file is not there yet').toBeUndefined()
    const evil = writeProgram(path.join(clones.root, 'evil'))
    clones.commit(clones.desk, 'shared.gitconfig', `[core]\n\tsshCommand = ${evil}\n\taskPass = ${evil}\n`)
    clones.push()
    expect(await pull()).toMatchObject({ reason: 'committedSettings', detail: onServer('shared.gitconfig') })
    expect(existsSync(ran)).toBe(false)
  },
)

it('starts no program from the working tree, whatever PATH says', async () => {
  for (const program of ['git', 'ssh', 'git-remote-https']) writeProgram(path.join(clones.desk, program))
  clones.commit(clones.desk, 'content/ar/heritage/b.mdx', 'x')
  clones.push()
  expect(await pull()).toBeUndefined()
  clones.commit(clones.desk, article, 'جديد')
  clones.push()
  vi.stubEnv('PATH', `.:${process.env.PATH}`)
  expect(await pull()).toBeUndefined()
  expect(textOf(article)).toBe('جديد')
  vi.unstubAllEnvs()
  git(clones.server, 'remote', 'set-url', 'origin', 'nobody@localhost.invalid:x.git')
  vi.stubEnv('PATH', `.:${process.env.PATH}`)
  expect((await pull())?.reason).toBe('fetchFailed')
  expect(existsSync(ran)).toBe(false)
})

/** Commits what git itself would not put into a commit, beside an ordinary change. */
function commitRaw(file: string, change: string) {
  clones.commit(clones.desk, article, change)
  const blob = git(clones.desk, 'rev-parse', `HEAD:${article}`)
  const tree = file.split('/').reduceRight(
    ({ type, hash }, part) => ({
      type: 'tree',
      hash: makeTree(`${type === 'tree' ? '040000' : '100644'} ${type} ${hash}\t${part}`),
    }),
    { type: 'blob', hash: blob },
  )
  const whole = makeTree(`${git(clones.desk, 'ls-tree', 'HEAD')}\n${git(clones.desk, 'ls-tree', tree.hash)}`)
  const commit = git(clones.desk, 'commit-tree', '-p', 'HEAD', '-m', 'raw', whole)
  git(clones.desk, 'push', '-q', 'origin', `${commit}:refs/heads/main`)
  return commit
}

function makeTree(lines: string): string {
  const list = path.join(clones.root, 'tree')
  writeFileSync(list, `${lines}\n`)
  return git(clones.desk, '-c', `alias.mk=!git mktree < '${list}'`, 'mk')
}

it.each([
  ['settings of git', '.git/config'],
  ['settings of git, below', 'zz/.git/config'],
  ['a name that some disks take for .git', 'zz/.g\u200cit/config'],
  ['a short name that some disks take for .git', 'zz/git~1/config'],
  ['a name longer than the disk takes', `zz/${'س'.repeat(200)}.mdx`],
])('goes on with the next ordinary commit after it refused %s', async (_what, file) => {
  const before = git(clones.server, 'rev-parse', 'HEAD')
  commitRaw(file, 'مع الهجوم')
  expect((await pull())?.reason).toBe('conflict')
  expect(git(clones.server, 'rev-parse', 'HEAD')).toBe(before)
  expect(git(clones.server, 'status', '--porcelain')).toBe('')
  expect(textOf(article)).toBe('قديم')
  git(clones.desk, 'fetch', '-q')
  git(clones.desk, 'reset', '-q', '--soft', 'origin/main')
  expect(await publishOrdinary('بعده')).toBe('بعده')
})

it('takes nothing back where a file that git does not know was in the way', async () => {
  clones.commit(clones.desk, 'content/ar/heritage/b.mdx', 'من المحرر')
  clones.push()
  writeFileSync(onServer('content/ar/heritage/b.mdx'), 'في الطريق')
  expect((await pull())?.reason).toBe('conflict')
  expect(textOf('content/ar/heritage/b.mdx')).toBe('في الطريق')
})

it('does not let the content folder become a link out of the clone', async () => {
  mkdirSync(path.join(clones.root, 'private/ar/heritage'), { recursive: true })
  git(clones.desk, 'mv', 'content', 'old')
  symlinkSync('../private', path.join(clones.desk, 'content'))
  clones.commit(clones.desk, 'note', 'x')
  clones.push()
  expect((await pull())?.reason).toBe('leadsOutside')
  expect(textOf(article)).toBe('قديم')
  expect(git(clones.server, 'status', '--porcelain')).toBe('')
})
