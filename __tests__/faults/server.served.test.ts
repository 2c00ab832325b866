import { readdirSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Server, isReady, spawnServer, startServer, until } from '../fixtures/servers/startServer'
import { articleText, type Folders, makeFolders } from './makeFolders'

const isLong = process.env.KHABAR_LONG !== undefined
const secret = 'a-secret-of-many-letters'

let folders: Folders
let servers: Server[] = []
beforeEach(() => {
  folders = makeFolders()
  folders.writeArticles(30, 'سد')
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')))
  servers = []
})

const environment = (more: Record<string, string> = {}) => ({
  CONTENT_DIR: folders.contentDir,
  DATA_DIR: folders.dataDir,
  PUBLISH_SECRET: secret,
  ...more,
})

async function start(more: Record<string, string> = {}): Promise<Server> {
  const server = await startServer(environment(more))
  servers.push(server)
  return server
}

const statusAt = async ({ origin }: Server, href: string) =>
  (await fetch(origin + href, { redirect: 'manual' })).status
const textAt = async ({ origin }: Server, href: string) => (await fetch(origin + href)).text()

type Figures = {
  entries: number
  bytes: number
  hits: number
  misses: number
  refused: number
  dropped: number
}

async function figuresOf({ origin }: Server): Promise<Figures> {
  const health = await fetch(`${origin}/api/health?detail`, {
    headers: { authorization: `Bearer ${secret}` },
  })
  return ((await health.json()) as { pageCache: Figures }).pageCache
}

async function timeOf(server: Server, href: string): Promise<number> {
  const began = performance.now()
  await textAt(server, href)
  return performance.now() - began
}

/** The 99th of a hundred, in milliseconds. */
const slowest = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0

/** Every file of a folder with its bytes; the log of the index and its shared memory aside, which SQLite rewrites. */
const listSizes = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(?:wal|shm)$/.test(entry.name))
    .map((entry) => `${entry.name} ${statSync(join(entry.parentPath, entry.name)).size}`)
    .sort()

/** Addresses of every kind that lead nowhere, each another one. */
function absentAt(number: number): string {
  const name = `none-${number}-${Math.random()}`
  const kinds = [
    ...[
      `/heritage/${name}`,
      `/${name}`,
      `/en/${name}/page/${number}`,
      `/topics/${name}`,
      `/authors/${name}`,
      `/s/${name}`,
    ],
    ...[
      `/media/${name}/a.webp`,
      `/feeds/ar/section/${name}/rss.xml`,
      `/share-pictures/${name}/ar/section/${name}.jpg`,
    ],
    ...[
      `/sitemaps/${name}.xml`,
      `/opensearch/${name}`,
      `/_next/static/${name}.js`,
      `/_next/image?url=${name}`,
      `/api/${name}`,
    ],
  ]
  return kinds[number % kinds.length] ?? `/${name}`
}

const publish = ({ origin }: Server) =>
  fetch(`${origin}/api/publish`, { method: 'POST', headers: { authorization: `Bearer ${secret}` } })

const changeFirst = (title: string) => folders.write('ar/heritage/a0.mdx', articleText(title, 'نص.'))

describe('a content folder', () => {
  it('may be gone: the last good state stays up, and what is new when it is back is served', async () => {
    const server = await start()
    const away = `${folders.contentDir}.away`
    renameSync(folders.contentDir, away)
    await sleep(2_000)
    expect(await statusAt(server, '/heritage/a1')).toBe(200)
    expect(await textAt(server, '/heritage')).toContain('خبر 29')
    writeFileSync(join(away, 'ar/heritage/a0.mdx'), articleText('عاد المجلد', 'نص.'))
    renameSync(away, folders.contentDir)
    await until(
      'what is new is served',
      async () => (await textAt(server, '/heritage/a0')).includes('عاد المجلد'),
      10,
    )
  })

  it('gives nothing of what lies outside of it, whatever links there', async () => {
    const outside = join(folders.root, 'secret.mdx')
    writeFileSync(outside, articleText('سر', 'نص سري.'))
    const server = await start()
    const link = join(folders.contentDir, 'ar/heritage/leak.mdx')
    symlinkSync(outside, link)
    symlinkSync('/etc', join(folders.contentDir, 'media'))
    await publish(server)
    expect(await statusAt(server, '/heritage/leak')).toBe(404)
    expect(await statusAt(server, '/media/0123456789abcdef/passwd')).toBe(404)
    expect(await textAt(server, '/heritage')).not.toContain('سر')
    unlinkSync(link)
  })
})

describe('a data folder', () => {
  it('that cannot be written keeps the server from being ready, and no longer than that', async () => {
    writeFileSync(folders.dataDir, 'in the way')
    const server = await spawnServer(environment())
    servers.push(server)
    await until('it says what is wrong', () => server.output().includes(folders.dataDir))
    expect(await isReady(server)).toBe(false)
    rmSync(folders.dataDir)
    await until('it serves', () => isReady(server), 40)
    expect(await statusAt(server, '/heritage/a1')).toBe(200)
  })

  it('of a server that was killed is taken over by the next', async () => {
    const first = await start()
    expect(await statusAt(first, '/heritage/a1')).toBe(200)
    await first.end('SIGKILL')
    changeFirst('بعد القتل')
    const second = await start()
    expect(await textAt(second, '/heritage/a0')).toContain('بعد القتل')
  })

  it('has one writer of two servers: both serve every change, and one goes on when the other is killed', async () => {
    const first = await start()
    const second = await start()
    await textAt(second, '/heritage/a0')
    changeFirst('تغيير أول')
    for (const server of [first, second])
      await until(
        'both serve it',
        async () => (await textAt(server, '/heritage/a0')).includes('تغيير أول'),
        5,
      )
    await first.end('SIGKILL')
    changeFirst('تغيير ثان')
    await until(
      'the other writes',
      async () => (await textAt(second, '/heritage/a0')).includes('تغيير ثان'),
      10,
    )
    expect(await textAt(second, '/heritage')).toContain('تغيير ثان')
  })
})

describe('readers', () => {
  it('who all ask at once for a page that was just dropped get one render', async () => {
    const server = await start()
    const readers = isLong ? 1_000 : 200
    expect(await statusAt(server, '/heritage/a0')).toBe(200)
    changeFirst('للجميع')
    await publish(server)
    const before = await figuresOf(server)
    const texts = await Promise.all(Array.from({ length: readers }, () => textAt(server, '/heritage/a0')))
    const after = await figuresOf(server)
    expect(texts.filter((text) => !text.includes('للجميع'))).toEqual([])
    expect(after.misses - before.misses).toBe(1)
  })

  it('who come while pages that are being rendered are dropped never leave an old one behind', async () => {
    const server = await start()
    const long = 'جملة من متن طويل يطول صنع صفحته، وفيها **كلام** كثير.\n\n'.repeat(600)
    const signed = articleText('مقال طويل', long).replace('---\n', '---\nauthors: [desk]\n')
    const slugs = Array.from({ length: 12 }, (_, at) => `long${at}`)
    for (const slug of slugs) folders.write(`ar/heritage/${slug}.mdx`, signed)
    const hrefs = slugs.map((slug) => `/heritage/${slug}`)
    // The author and not the articles is changed: that is live long before so much is rendered.
    const nameDesk = async (name: string) => {
      folders.write('authors.yaml', `- { id: desk, name: ${name} }\n`)
      await publish(server)
    }
    const listWithout = async (name: string) => {
      const texts = await Promise.all(hrefs.map((href) => textAt(server, href)))
      return hrefs.filter((_, at) => !texts[at]?.includes(name))
    }
    // So many renders were under way when their page was dropped, and were not kept for it.
    let across = 0
    for (let time = 1; across === 0 && time <= 10; time++) {
      await nameDesk(`الاسم القديم ${time}`)
      const { refused } = await figuresOf(server)
      const early = Promise.all(hrefs.map((href) => textAt(server, href)))
      await sleep(10 * time)
      await nameDesk(`الاسم الجديد ${time}`)
      expect(await listWithout(`الاسم الجديد ${time}`)).toEqual([])
      await early
      expect(await listWithout(`الاسم الجديد ${time}`)).toEqual([])
      across += (await figuresOf(server)).refused - refused
    }
    expect(across).toBeGreaterThan(0)
  })

  it('who ask for addresses that do not exist leave nothing behind', async () => {
    const server = await start()
    const asked = isLong ? 10_000 : 300
    const part = 50
    const askHot = () => Promise.all(Array.from({ length: part }, () => timeOf(server, '/heritage/a1')))
    for (const href of ['/nothing', '/en/nothing']) await statusAt(server, href)
    const quiet = await askHot()
    const before = await figuresOf(server)
    const [memory, disk] = [server.countMemory(), listSizes(folders.dataDir)]
    const beside: number[] = []
    for (let from = 0; from < asked; from += part) {
      const hrefs = Array.from({ length: part }, (_, at) => absentAt(from + at))
      const [statuses, times] = await Promise.all([
        Promise.all(hrefs.map((href) => statusAt(server, href))),
        isLong ? askHot() : [],
      ])
      beside.push(...times)
      expect(new Set(statuses)).toEqual(new Set([404]))
    }
    const after = await figuresOf(server)
    expect([after.entries, after.bytes]).toEqual([before.entries, before.bytes])
    expect(listSizes(folders.dataDir)).toEqual(disk)
    if (!isLong) return
    expect(slowest(beside)).toBeLessThan(5 * Math.max(20, slowest(quiet)))
    // What a request leaves is collected within a minute.
    await until('the memory is back', () => server.countMemory() < 1.2 * memory, 60)
  })
})
