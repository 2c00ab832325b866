import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { updateIndex } from '@/lib/content/sync/indexWriter'
import { collectBurst } from '@/lib/follow/collectBurst'
import { isGitWriting } from '@/lib/follow/gitLock'
import { type TreeWatch, watchTree } from '@/lib/follow/watchTree'
import { makeFolder } from '@/scripts/temporaryFolder'
import type { Burst } from '@/lib/publish/publisher'

const times = {
  few: { quiet: 60, longest: 500, busy: 3_000 },
  many: { quiet: 250, longest: 30_000, busy: 60_000 },
}
let root: string
let bursts: Burst[]
let tree: TreeWatch
let stop = () => {}

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  })

/** Follows a folder as the server does, up to where a pass would begin. */
async function follow(folder: string) {
  const collector = collectBurst(
    times,
    () => isGitWriting(folder),
    (burst) => bursts.push(burst),
  )
  stop = collector.stop
  tree = await watchTree(folder, collector.note)
}

function fill(folder: string, count: number, word: string) {
  mkdirSync(path.join(folder, 'ar/heritage'), { recursive: true })
  for (let number = 0; number < count; number++)
    writeFileSync(
      path.join(folder, `ar/heritage/a${number}.mdx`),
      `---\ntitle: ${word} ${number}\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\nنصّ.\n`,
    )
  writeFileSync(
    path.join(folder, 'site.yaml'),
    'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
  )
  writeFileSync(path.join(folder, 'sections.yaml'), '- { id: heritage, name: تراث }\n')
}

beforeEach(() => {
  root = makeFolder()
  bursts = []
})
afterEach(() => {
  stop()
  tree?.close()
})

it('takes a checkout of thousands of files as one change', async () => {
  const content = path.join(root, 'content')
  fill(content, 2_000, 'قديم')
  git(root, 'init', '-q', '-b', 'main')
  git(root, 'add', '-A')
  git(root, 'commit', '-qm', 'old')
  git(root, 'checkout', '-q', '-b', 'new')
  fill(content, 2_000, 'جديد')
  git(root, 'commit', '-qam', 'new')
  await follow(content)
  // Not waited for: events arrive while it writes.
  await promisify(execFile)('git', ['checkout', '-q', 'main'], { cwd: root })
  await vi.waitFor(() => expect(bursts.length).toBeGreaterThan(0), 20_000)
  await new Promise((done) => setTimeout(done, 700))
  expect(bursts).toEqual([{ what: 'everything' }])
}, 60_000)

it('takes a swapped link as one change, and reads the one file in it that is another', async () => {
  for (const tree of ['one', 'two']) fill(path.join(root, tree), 50, 'خبر')
  cpSync('content/media/marib-dam.webp', path.join(root, 'one/media/dam.webp'))
  cpSync('content/media/marib-dam.webp', path.join(root, 'two/media/dam.webp'))
  writeFileSync(
    path.join(root, 'two/ar/heritage/a7.mdx'),
    '---\ntitle: معدّل\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\nنصّ.\n',
  )
  const current = path.join(root, 'current')
  symlinkSync('one', current)
  const places = { contentDir: current, dataDir: path.join(root, 'data') }
  await updateIndex(places)
  await follow(current)

  symlinkSync('two', `${current}.next`)
  renameSync(`${current}.next`, current)
  await vi.waitFor(() => expect(bursts).toEqual([{ what: 'everything' }]), 5_000)
  const receipt = await updateIndex(places)
  expect(receipt).toMatchObject({ read: 1, media: [], settings: [], total: 50 })
  expect(receipt.texts.map(({ file }) => file)).toEqual(['ar/heritage/a7.mdx'])

  // The new tree is the one that is followed now.
  bursts = []
  writeFileSync(path.join(root, 'one/ar/heritage/a1.mdx'), 'x')
  writeFileSync(path.join(root, 'two/ar/heritage/a2.mdx'), 'x')
  await vi.waitFor(() => expect(bursts).toEqual([{ what: 'files', files: ['ar/heritage/a2.mdx'] }]), 5_000)
}, 60_000)
