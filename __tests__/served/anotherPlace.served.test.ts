import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from '@/scripts/temporaryFolder'
import { linkTree } from '../fixtures/linkTree'
import { isReady, spawnServer, until } from '../fixtures/servers/startServer'

/** Root starts the site as somebody who may write in that place alone; anyone else is such a user already. */
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
const user = isRoot ? nobody : {}
const mayRead =
  spawnSync(process.execPath, ['--version'], { cwd: resolve('node_modules'), ...user }).status === 0
if (!mayRead)
  console.warn(
    '__tests__/served/anotherPlace: no other user may read this folder, and no copy is started as one',
  )

/** Settings of one place alone. */
const rooted = ['.git', '.khabar', '.next/cache', '.next/dev', 'node_modules', 'test-results']

/** Copies the project without its packages to where its user would keep it: blanks and Arabic letters in the name. */
function copyProject(...without: string[]): { root: string; site: string } {
  const root = makeFolder()
  const site = join(root, 'خبر اليوم my site')
  const left = [...rooted, ...without].map((name) => resolve(name))
  cpSync('.', site, { recursive: true, filter: (file) => !left.includes(resolve(file)) })
  if (!isRoot) return { root, site }
  // The folder lies in that of this file's tests, and that one in the folder of the run.
  for (const folder of [root, dirname(root), dirname(dirname(root))]) chmodSync(folder, 0o711)
  for (const file of ['', ...readdirSync(site, { recursive: true, encoding: 'utf8' })])
    lchownSync(join(site, file), nobody.uid, nobody.gid)
  return { root, site }
}

/** Starts the copy as `npm start` does and asks for one of each kind of thing. */
async function ask({ root, site }: ReturnType<typeof copyProject>, patience: number) {
  const home = join(root, 'home')
  mkdirSync(home)
  if (isRoot) lchownSync(home, nobody.uid, nobody.gid)
  const env = { CONTENT_DIR: 'content', DATA_DIR: '.khabar', HOME: home, TMPDIR: home }
  const server = await spawnServer(env, { cwd: site, ...user })
  try {
    await until(
      'the copy serves',
      () => {
        if (!server.isUp()) throw new Error(`the copy ended:\n${server.output()}`)
        return isReady(server)
      },
      patience,
    )
    const statusOf = async (path: string) => (await fetch(server.origin + path)).status
    const article = await fetch(`${server.origin}/heritage/marib-dam`)
    const text = await article.text()
    const partOf = async (pattern: RegExp) => {
      const part = await fetch(server.origin + (pattern.exec(text)?.[0] ?? '/none'))
      return [part.status, part.headers.get('content-type'), (await part.arrayBuffer()).byteLength > 0]
    }
    return {
      front: await statusOf('/'),
      article: article.status,
      search: await statusOf('/search?q=%D8%B3%D8%AF'),
      style: await partOf(/\/_next\/static\/[^"]+\.css/),
      picture: await partOf(/\/media\/[0-9a-f]{16}\/w\d+\/[^" ]+\.webp/),
      missing: await statusOf('/heritage/no-such-article'),
      isIndexed: existsSync(join(site, '.khabar')),
    }
  } finally {
    await server.end('SIGKILL')
  }
}

const all = {
  front: 200,
  article: 200,
  search: 200,
  style: [200, 'text/css; charset=UTF-8', true],
  picture: [200, 'image/webp', true],
  missing: 404,
  isIndexed: true,
}

it.skipIf(!mayRead)(
  'a built site is started from a folder of any name, by a user who may write there alone',
  async () => {
    const copy = copyProject()
    symlinkSync(resolve('node_modules'), join(copy.site, 'node_modules'))
    expect(await ask(copy, 60)).toEqual(all)
  },
  120_000,
)

it.runIf(process.env.KHABAR_LONG && mayRead)('and is built there', async () => {
  const copy = copyProject('.next')
  // A build takes no packages from outside of its folder.
  linkTree('node_modules', join(copy.site, 'node_modules'))
  expect(await ask(copy, 600)).toEqual(all)
})
