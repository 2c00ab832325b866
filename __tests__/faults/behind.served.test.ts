import { rmSync } from 'node:fs'
import { join } from 'node:path'
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
  folders.writeArticles(6, 'سد')
})
afterEach(() => server?.end('SIGKILL'))

const start = () =>
  startServer({ CONTENT_DIR: folders.contentDir, DATA_DIR: folders.dataDir, PUBLISH_SECRET: secret })

/** Writing an article of this title takes as long as counting so many rows. */
function makeSlow(title: string, rows: number) {
  const db = openDatabase(indexPath(folders.dataDir))
  const many = Array.from({ length: 12 }, (_, at) => `files f${at}`).join(', ')
  db.exec(
    `CREATE TRIGGER slow BEFORE INSERT ON articles WHEN instr(NEW.json, '${title}') BEGIN SELECT count(*) FROM (SELECT 1 FROM ${many} LIMIT ${rows}); END`,
  )
  db.close()
}

async function healthOf({ origin }: Server) {
  const answer = await fetch(`${origin}/api/health?detail`, { headers: token })
  return (await answer.json()) as { status: string; behind: boolean }
}

it('serves what stands before the first pass is done, without what vanished or was withdrawn', async () => {
  server = await start()
  await server.end('SIGTERM')
  makeSlow('بطيء', 60_000_000)
  rmSync(join(folders.contentDir, 'ar/heritage/a1.mdx'))
  folders.write('ar/heritage/a2.mdx', articleText('سرّ', 'نص.').replace('title:', 'draft: true\ntitle:'))
  folders.write('ar/heritage/a3.mdx', articleText('بطيء', 'نص.'))

  server = await start()
  const site = server
  expect(await isReady(site)).toBe(true)
  expect(await healthOf(site)).toMatchObject({ status: 'behind', behind: true })
  const statusOf = async (slug: string) => (await fetch(`${site.origin}/heritage/${slug}`)).status
  expect([await statusOf('a0'), await statusOf('a1'), await statusOf('a2')]).toEqual([200, 404, 404])
  expect(await (await fetch(`${site.origin}/heritage/a3`)).text()).toContain('خبر 3 سد')
  expect(await healthOf(site)).toMatchObject({ behind: true })

  await until('the first pass is done', async () => !(await healthOf(site)).behind, 60)
  expect(await healthOf(site)).toMatchObject({ status: 'ok' })
  expect(await (await fetch(`${site.origin}/heritage/a3`)).text()).toContain('بطيء')
})

it('ends at a signal while the thread of the index is in the midst of something that does not end', async () => {
  server = await start()
  await server.end('SIGTERM')
  makeSlow('بطيء', 1e15)
  folders.write('ar/heritage/a3.mdx', articleText('بطيء', 'نص.'))
  server = await start()
  const site = server
  expect(await isReady(site)).toBe(true)
  expect((await fetch(`${site.origin}/heritage/a0`)).status).toBe(200)
  expect(await healthOf(site)).toMatchObject({ behind: true })
  await site.end('SIGTERM')
  expect(site.isUp()).toBe(false)
  expect(site.output()).toContain('stopped before all threads had ended')
})
