import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadOnly } from '@/lib/content/database/sqlite'
import { type Folders, articleText, makeFolders } from '../faults/makeFolders'
import { type Front, nginx, startFront } from '../fixtures/servers/nginx'
import { type Server, startServer, until } from '../fixtures/servers/startServer'

if (!nginx) console.warn('__tests__/served/front: skipped, nginx is not installed')

const articles = 30
let folders: Folders
let servers: Server[] = []
let front: Front

async function open() {
  folders = makeFolders()
  folders.writeArticles(articles, 'سد')
  const env = {
    CONTENT_DIR: folders.contentDir,
    DATA_DIR: folders.dataDir,
    SITE_URL: 'http://khabar.example',
  }
  servers = [await startServer(env)]
  servers.push(await startServer(env))
  front = await startFront(
    join(folders.root, 'nginx'),
    servers.map(({ origin }) => new URL(origin).host),
  )
}

async function close() {
  await front?.stop()
  await Promise.all(servers.map((server) => server.end('SIGKILL')))
}

const textAt = async (origin: string, href: string) => (await fetch(origin + href)).text()
const changeFirst = (title: string) => folders.write('ar/heritage/a0.mdx', articleText(title, 'نص.'))

type Outcomes = { whole: number; lost: string[] }

/** Readers who ask without a pause, until they are told to stop; each address is fetched anew by the cache. */
function startLoad(): { outcomes: Outcomes; stop(): Promise<void> } {
  const outcomes: Outcomes = { whole: 0, lost: [] }
  let isOn = true
  async function read(reader: number) {
    for (let number = reader; isOn; number++) {
      // What is searched for is kept nowhere: each of these reaches a server.
      const href = number % 2 === 0 ? `/heritage/a${1 + (number % (articles - 1))}` : `/search?q=${number}`
      try {
        const answer = await fetch(front.origin + href)
        const text = await answer.text()
        if (answer.status === 200 && text.includes('</html>')) outcomes.whole++
        else outcomes.lost.push(`${href}: ${answer.status}`)
      } catch (error) {
        outcomes.lost.push(`${href}: ${String((error as Error).cause)}`)
      }
    }
  }
  const readers = Array.from({ length: 6 }, (_, reader) => read(reader))
  return {
    outcomes,
    async stop() {
      isOn = false
      await Promise.all(readers)
    },
  }
}

describe.skipIf(!nginx)('two servers on one newspaper, behind nginx as it is shipped', () => {
  beforeAll(open, 90_000)
  afterAll(close)

  it('agree within three seconds after a change, and readers see it within eight', async () => {
    const everywhere = [...servers.map(({ origin }) => origin), front.origin]
    for (const origin of everywhere) await textAt(origin, '/heritage/a0')
    changeFirst('عنوان جديد')
    const began = Date.now()
    for (const { origin } of servers)
      await until('both agree', async () => (await textAt(origin, '/heritage/a0')).includes('عنوان جديد'), 3)
    const left = 8 - (Date.now() - began) / 1000
    await until(
      'readers see it',
      async () => (await textAt(front.origin, '/heritage/a0')).includes('عنوان جديد'),
      left,
    )
  })

  it('keep figures to themselves and what operators may see behind the token', async () => {
    const statuses = ['/api/metrics', '/api/health?detail', '/api/health', '/api/health/ready'].map(
      async (href) => (await fetch(front.origin + href)).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 401, 200, 200])
    expect(await textAt(front.origin, '/api/health')).not.toContain('files')
  })

  it('lose no request when the one that writes is killed under load, and the other goes on', async () => {
    const [first, second] = servers as [Server, Server]
    const load = startLoad()
    await until('the load is on', () => load.outcomes.whole > 30)
    await first.end('SIGKILL')
    const before = load.outcomes.whole
    await until('the load goes on', () => load.outcomes.whole > before + 30)
    changeFirst('بعد القتل')
    await until(
      'the other writes',
      async () => (await textAt(second.origin, '/heritage/a0')).includes('بعد القتل'),
      15,
    )
    await load.stop()
    expect(load.outcomes.lost).toEqual([])
    const name = readdirSync(folders.dataDir).find((file) => /^index-[0-9a-f]+\.db$/.test(file)) ?? 'none'
    const index = openReadOnly(join(folders.dataDir, name))
    expect(index.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    index.close()
  })
})
