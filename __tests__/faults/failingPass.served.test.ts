import { afterEach, beforeEach, expect, it } from 'vitest'
import { indexPath } from '@/lib/content/database/indexFile'
import { openDatabase } from '@/lib/content/database/sqlite'
import { type Server, isReady, startServer, until } from '../fixtures/servers/startServer'
import { articleText, type Folders, makeFolders } from './makeFolders'

const secret = 'a-secret-of-many-letters'
const token = { authorization: `Bearer ${secret}` }

let folders: Folders
let server: Server | undefined
beforeEach(() => {
  folders = makeFolders()
  folders.writeArticles(5, 'سد')
})
afterEach(() => server?.end('SIGKILL'))

const start = () =>
  startServer({ CONTENT_DIR: folders.contentDir, DATA_DIR: folders.dataDir, PUBLISH_SECRET: secret })

function changeIndex(sql: string) {
  const db = openDatabase(indexPath(folders.dataDir))
  db.exec(`PRAGMA busy_timeout = 5000; ${sql}`)
  db.close()
}
/** From now on the statement that writes an article throws, as it would for a fault of the program. */
const breakStatement = () =>
  changeIndex("CREATE TRIGGER no BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'no such luck'); END")
const mendStatement = () => changeIndex('DROP TRIGGER no')

type Health = { status: string; failing?: { since: string; times: number; why: string } }
const healthOf = async ({ origin }: Server, headers = {}) =>
  (await (await fetch(`${origin}/api/health`, { headers })).json()) as Health
const textAt = async ({ origin }: Server, href: string) =>
  (await fetch(origin + href, { headers: token })).text()
const save = (title: string) => folders.write('ar/heritage/a0.mdx', articleText(title, 'نص.'))

it('is seen, leaves what stood before readers, and is over when its cause is', async () => {
  const began = Date.now()
  server = await start()
  const site = server
  breakStatement()
  save('جديد')
  await until('it is seen', async () => (await healthOf(site)).status === 'failing')
  const { failing } = await healthOf(site, { 'x-forwarded-for': '192.0.2.1' })
  expect(Date.parse(failing?.since ?? '')).toBeGreaterThan(began)
  expect(failing?.why).toMatch(/^Publishing has stopped because of an unexpected error\./)
  expect(failing?.why).not.toContain('luck')
  expect(await textAt(site, '/api/metrics')).toMatch(/^khabar_passes_failing [1-9]/m)

  const asked = await fetch(`${site.origin}/api/publish`, { method: 'POST', headers: token })
  expect(asked.status).toBe(500)
  expect(await asked.json()).toMatchObject({
    outcome: 'failed',
    failure: { reason: 'unexpected', detail: expect.stringContaining('no such luck') },
    message: expect.stringContaining('no such luck'),
  })

  await until('it is tried again by itself', async () => ((await healthOf(site)).failing?.times ?? 0) > 3)
  expect((await fetch(`${site.origin}/api/health/ready`)).status).toBe(200)
  expect(await textAt(site, '/heritage/a0')).toContain('خبر 0 سد')

  mendStatement()
  await until('it is over', async () => (await healthOf(site)).status === 'ok', 40)
  expect((await healthOf(site)).failing).toBeUndefined()
  expect(await textAt(site, '/heritage/a0')).toContain('جديد')
})

it('that is the first of a server leaves it ready with the newspaper of the server before', async () => {
  server = await start()
  await server.end('SIGTERM')
  breakStatement()
  save('جديد')
  server = await start()
  expect(await isReady(server)).toBe(true)
  const site = server
  await until('it is seen', async () => (await healthOf(site)).status === 'failing')
  expect(await isReady(server)).toBe(true)
  expect(await textAt(server, '/heritage/a0')).toContain('خبر 0 سد')
  mendStatement()
  await until('it is over', async () => (await textAt(site, '/heritage/a0')).includes('جديد'), 40)
  expect((await healthOf(site)).status).toBe('ok')
})
