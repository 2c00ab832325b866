import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Clones, git, makeClones } from '../fixtures/clones'
import { startSwapper } from '../fixtures/swapper'
import { type Server, startServer, until } from '../fixtures/servers/startServer'
import { secret, token } from './support/servePaper'

/** What somebody can do who may commit to the newsroom, or write to its folder, and knows how the server reads it. */
let clones: Clones
let server: Server
const inClone = (...parts: string[]) => path.join(clones.desk, 'content', ...parts)
const onServer = (...parts: string[]) => path.join(clones.server, 'content', ...parts)
const tries = process.env.KHABAR_LONG ? 3_000 : 300

const article = (title: string, body: string) =>
  `---\ntitle: ${title}\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\n${body}\n`

beforeAll(async () => {
  clones = makeClones()
  rmSync(inClone('ar'), { recursive: true })
  cpSync('content', inClone(), { recursive: true })
  pushAll('newsroom')
  git(clones.server, 'pull', '-q')
  server = await startServer({
    CONTENT_DIR: onServer(),
    DATA_DIR: path.join(clones.root, 'data'),
    CONTENT_GIT: 'origin/main',
    PUBLISH_SECRET: secret,
  })
}, 120_000)
afterAll(() => server?.end('SIGKILL'))

const ask = (href: string, init: RequestInit = {}) =>
  fetch(new URL(href, server.origin), { redirect: 'manual', ...init })
const textOf = async (href: string) => (await ask(href)).text()
const publish = () => ask('/api/publish', { method: 'POST', headers: token })

function pushAll(message: string) {
  git(clones.desk, 'add', '-A')
  git(clones.desk, 'commit', '-qm', message)
  clones.push()
}

it('a committed folder that looks like a repository runs nothing, and the next commit is published', async () => {
  const ran = path.join(clones.root, 'ran')
  const evil = path.join(clones.root, 'evil')
  writeFileSync(evil, `#!/bin/sh\necho ran > '${ran}'\n`)
  chmodSync(evil, 0o755)
  for (const folder of ['objects', 'refs/heads', 'hooks']) {
    mkdirSync(inClone(folder), { recursive: true })
    writeFileSync(inClone(folder, 'keep'), '')
  }
  for (const hook of ['post-merge', 'reference-transaction', 'post-index-change'])
    cpSync(evil, inClone('hooks', hook))
  writeFileSync(inClone('HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(inClone('config'), `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${evil}\n`)
  pushAll('attack')
  expect((await publish()).status).toBe(200)
  writeFileSync(inClone('ar/heritage/after.mdx'), article('بعد الهجوم', 'متن عن أفلاج عُمان.'))
  pushAll('ordinary')
  expect((await publish()).status).toBe(200)
  expect(await textOf('/heritage/after')).toContain('متن عن أفلاج عُمان.')
  expect(existsSync(ran)).toBe(false)
})

it('a table is the one that was indexed, not a link under another spelling of its name', async () => {
  const [composed, decomposed] = ['é.csv'.normalize('NFC'), 'é.csv'.normalize('NFD')]
  writeFileSync(inClone('media', decomposed), 'اسم,عدد\nسدّ مأرب,1\n')
  symlinkSync('/etc/passwd', inClone('media', composed))
  writeFileSync(
    inClone('ar/heritage/table.mdx'),
    article('جدول', `نص قبل الجدول.\n\n<Table src="${composed}" caption="جدول" />`),
  )
  pushAll('table')
  expect((await publish()).status).toBe(200)
  const page = await textOf('/heritage/table')
  expect(page).toContain('سدّ مأرب')
  expect(page).not.toContain('root:')
})

it('a film that is swapped with a link while it is asked for is sent as it is, or not at all', async () => {
  const film = onServer('media/tides.webm')
  const src = /src="(\/media\/[0-9a-f]{16}\/tides\.webm)"/.exec(await textOf('/science/tides'))?.[1] ?? ''
  const whole = Buffer.from(await (await ask(src)).arrayBuffer())
  expect(whole.length).toBeGreaterThan(1_000)
  const other = path.join(clones.root, 'other')
  writeFileSync(other, Buffer.alloc(whole.length, 'outside'))
  const stop = await startSwapper({ kind: 'file', place: film, link: other })
  try {
    for (let at = 0; at < tries; at++) {
      const answer = await ask(src)
      expect([200, 404]).toContain(answer.status)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (answer.status === 200) expect(bytes.equals(whole)).toBe(true)
    }
  } finally {
    await stop()
  }
  await until('the film is there again', async () => (await ask(src)).status === 200)
}, 120_000)

it('what comes in the place of files while the guard holds is shown to nobody', async () => {
  for (const section of ['culture', 'economy', 'environment', 'opinion', 'science'])
    rmSync(onServer('ar', section), { recursive: true })
  for (const file of ['rivers.csv', 'marib-dam.csv']) {
    rmSync(onServer('media', file))
    symlinkSync('/proc/self/environ', onServer('media', file))
  }
  expect(await (await publish()).json()).toMatchObject({ outcome: 'refused', refusal: { by: 'guard' } })
  for (const page of ['/geography/rivers', '/heritage/marib-dam', '/feed.xml', '/geography/feed.xml'])
    expect(await textOf(page), page).not.toMatch(/PUBLISH_SECRET|NODE_|PATH=/)
  expect(await textOf('/geography/rivers')).toContain('<article')
})
