import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Server, startServer, until } from '../fixtures/servers/startServer'
import { articleText, type Folders, makeFolders } from './makeFolders'

let folders: Folders
let server: Server
const hour = 3_600_000
const setClock = (shift: number) => writeFileSync(join(folders.root, 'shift'), String(shift))

beforeAll(async () => {
  folders = makeFolders()
  folders.writeArticles(3, 'سد')
  setClock(0)
  const due = new Date(Date.now() + hour).toISOString()
  folders.write(
    'ar/heritage/due.mdx',
    articleText('مقال الغد', 'نص.').replace(/publishedAt: .*/, `publishedAt: ${due}`),
  )
  server = await startServer({
    CONTENT_DIR: folders.contentDir,
    DATA_DIR: folders.dataDir,
    CLOCK_SHIFT: join(folders.root, 'shift'),
    NODE_OPTIONS: `--import ${pathToFileURL('__tests__/faults/shiftClock.mjs').href}`,
  })
}, 60_000)

afterAll(() => server?.end('SIGKILL'))

const pages = ['/', '/heritage', '/latest', '/topics/ماء']

/** How many of the pages that list it show the article; its own page counts too. */
async function countShowing(): Promise<number> {
  const texts = await Promise.all(pages.map(async (page) => (await fetch(server.origin + page)).text()))
  const own = await fetch(`${server.origin}/heritage/due`)
  return texts.filter((text) => text.includes('مقال الغد')).length + (own.status === 200 ? 1 : 0)
}

it('a clock that jumps over a moment brings what was due, and one that is set back takes it away again', async () => {
  expect(await countShowing()).toBe(0)
  setClock(2 * hour)
  await until('the article is everywhere', async () => (await countShowing()) === pages.length + 1, 3)
  setClock(0)
  await until('the article is nowhere', async () => (await countShowing()) === 0, 3)
})
