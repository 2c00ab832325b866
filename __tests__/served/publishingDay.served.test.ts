import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Server, startServer, until } from '../fixtures/servers/startServer'
import { makePaper } from './support/servePaper'

/** A newsroom's day: it has to pass whichever Node serves it (`npm run test:nodes`). */
const saves = process.env.KHABAR_LONG === undefined ? 14 : 100

const paper = makePaper()
const start = () => startServer({ CONTENT_DIR: paper.contentDir, DATA_DIR: paper.dataDir })
let server: Server
beforeAll(async () => {
  server = await start()
}, 120_000)
afterAll(() => server?.end('SIGKILL'))

const ask = (href: string) => fetch(new URL(href, server.origin), { redirect: 'manual' })
const textOf = async (href: string) => (await ask(href)).text()
const place = (slug: string) => join(paper.contentDir, `ar/heritage/${slug}.mdx`)
const write = (slug: string, title: string, body: string) =>
  paper.write(
    `ar/heritage/${slug}.mdx`,
    `---\ntitle: ${title}\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\n${body}\n`,
  )
const appears = (slug: string, words: string) =>
  until(`${slug} says ${words}`, async () => (await textOf(`/heritage/${slug}`)).includes(words))
const answers = (href: string, status: number) =>
  until(`${href} answers ${status}`, async () => (await ask(href)).status === status)
const healthIs = (status: string) =>
  until(`health is ${status}`, async () => (await textOf('/api/health')).includes(`"status":"${status}"`))

it('takes every save, one after another', { timeout: 300_000 }, async () => {
  for (let number = 1; number <= saves; number++) {
    write(`day${number}`, `الخبر رقم ${number}`, `متن الخبر رقم ${number} عن النخيل.`)
    await appears(`day${number}`, `متن الخبر رقم ${number} عن النخيل.`)
    write(`day${number}`, `الخبر رقم ${number}`, `متن معدّل للخبر رقم ${number} عن النخيل.`)
    await appears(`day${number}`, `متن معدّل للخبر رقم ${number} عن النخيل.`)
  }
})

it('takes an article away', async () => {
  rmSync(place('day1'))
  await answers('/heritage/day1', 404)
})

it('follows one to another name', async () => {
  renameSync(place('day2'), place('moved'))
  await answers('/heritage/day2', 404)
  await appears('moved', 'للخبر رقم 2')
})

it('leaves the last good version of one that breaks, until it is mended', async () => {
  paper.write('ar/heritage/day3.mdx', '---\ntitel: بلا عنوان\n---\n\nنص.\n')
  await healthIs('faults')
  expect(await textOf('/heritage/day3')).toContain('للخبر رقم 3')
  write('day3', 'الخبر رقم 3', 'أُصلح.')
  await healthIs('ok')
  await appears('day3', 'أُصلح.')
})

it('takes an article without words: figures for a headline, a picture for a text', async () => {
  write('photo', '"2024"', '![سدّ](marib-dam.webp)')
  await answers('/heritage/photo', 200)
  write('photo', '"2025"', '![سدّ](marib-dam.webp)')
  await appears('photo', '2025')
  await healthIs('ok')
})

it('has all of it after a restart, and goes on', async () => {
  expect(await server.end('SIGTERM')).toBe(0)
  server = await start()
  await appears(`day${saves}`, `معدّل للخبر رقم ${saves}`)
  expect((await ask('/heritage/day1')).status).toBe(404)
  write('evening', 'خبر المساء', 'متن خبر المساء عن القوارب.')
  await appears('evening', 'متن خبر المساء')
})

it('finds and shares what was saved', async () => {
  expect(await textOf(`/search?q=${encodeURIComponent('القوارب')}`)).toContain('/heritage/evening')
  const page = await textOf('/heritage/evening')
  const picture = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await ask(new URL(picture).pathname)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
})
