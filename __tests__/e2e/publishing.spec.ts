import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PublishedReceipt, PublishReceipt } from '@/lib/publish/publishReceipt'
import { type OwnSite, startOwnSite } from './support/ownSite'
import { expect, test } from './support/test'

const secret = 'publishing-spec'
const soon = { timeout: 5_000, intervals: [50] }
const past = new Date(Date.now() - 60_000).toISOString()
const article = (title: string, more = '') =>
  `---\ntitle: ${title}\npublishedAt: ${past}\n${more}---\n\nنصّ الخبر.\n`

let site: OwnSite

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  site = await startOwnSite({ PUBLISH_SECRET: secret })
})
test.afterAll(() => site?.stop())

const textOf = (file: string) => readFileSync(path.join(site.content, file), 'utf8')

async function publish(headers: Record<string, string> = { authorization: `Bearer ${secret}` }, body = '{}') {
  const response = await fetch(`${site.origin}/api/publish`, { method: 'POST', headers, body })
  // What is refused at the door has nothing in it.
  const text = (await response.text()) || '{}'
  return { status: response.status, receipt: JSON.parse(text) as PublishReceipt }
}
async function published(): Promise<PublishedReceipt> {
  const { receipt } = await publish()
  if (receipt.outcome !== 'published') throw new Error(JSON.stringify(receipt))
  return receipt
}

/** `npm run publish` as an operator runs it. */
function runPublish(...args: string[]): Promise<{ status: number; output: string }> {
  const env = { ...process.env, PUBLISH_SECRET: secret, CHECK_LOCALE: 'ar' }
  return new Promise((resolve) => {
    execFile(
      'npm',
      ['run', '-s', 'publish', '--', '--url', site.origin, ...args],
      { env },
      (error, out, err) => resolve({ status: Number(error?.code ?? 0), output: out + err }),
    )
  })
}

test('only who knows the secret may publish, and only by POST', async () => {
  expect((await publish({})).status).toBe(401)
  expect((await publish({ authorization: 'Bearer wrong' })).status).toBe(401)
  const body = JSON.stringify({ ref: 'refs/heads/main', note: 'إيداع' })
  const signature = (text: string) => `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`
  expect((await publish({ 'x-hub-signature-256': signature(body) }, body)).status).toBe(200)
  expect((await publish({ 'x-hub-signature-256': signature(`${body} `) }, body)).status).toBe(401)
  expect((await publish({ 'x-gitlab-token': secret })).status).toBe(200)
  expect((await publish(undefined, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  expect(await site.statusOf('/api/publish')).toBe(405)
})

test('a receipt says what changed, and readers have it when it is answered', async () => {
  await site.textOf('/')
  site.write('ar/heritage/first-day.mdx', article('خبر اليوم الأول', 'priority: 9\n'))
  site.write('ar/science/lost.mdx', '---\ntitle: بلا تاريخ\n---\n\nنصّ.\n')
  await published()
  expect(await site.statusOf('/heritage/first-day')).toBe(200)
  expect(await site.textOf('/')).toContain('خبر اليوم الأول')
  // Whichever pass took it, the follower's or the request's, one of the receipts names it.
  renameSync(
    path.join(site.content, 'ar/heritage/first-day.mdx'),
    path.join(site.content, 'ar/heritage/second-day.mdx'),
  )
  const { status, output } = await runPublish()
  expect(status, output).toBe(0)
  expect(output).toMatch(/^نُشر في /)
  expect(await site.statusOf('/heritage/second-day')).toBe(200)
  expect(await site.statusOf('/heritage/first-day')).toBe(404)
})

test('settings that change are live at once: front, authors, sections, site', async () => {
  const changes = [
    { file: 'authors.yaml', from: 'يشرح كيف نعرف', to: 'يروي كيف نعرف', at: '/authors/desk-science' },
    { file: 'sections.yaml', from: 'السماء والضوء والبحر', to: 'الضوء والسماء والبحر', at: '/science' },
    { file: 'site.yaml', from: 'ar: خبر', to: 'ar: جريدة البرق', at: '/heritage/marib-dam' },
  ]
  for (const { file, from, to, at } of changes) {
    const before = textOf(file)
    expect(before).toContain(from)
    expect(await site.textOf(at)).not.toContain(to.replace('ar: ', ''))
    site.write(file, before.replace(from, to))
    await expect.poll(() => site.textOf(at), soon).toContain(to.replace('ar: ', ''))
    site.write(file, before)
    await expect.poll(() => site.textOf(at), soon).not.toContain(to.replace('ar: ', ''))
  }
  site.write('ar/culture/quiet.mdx', article('خبر هادئ لا يتصدّر', 'priority: 0\n'))
  await expect.poll(() => site.statusOf('/culture/quiet'), soon).toBe(200)
  const front = textOf('front.yaml')
  const leadOf = async () => /<h2[^>]*>.*?href="([^"]+)"/s.exec(await site.textOf('/'))?.[1]
  expect(await leadOf()).toBe('/heritage/marib-dam')
  site.write('front.yaml', front.replace('lead: heritage/marib-dam', 'lead: culture/quiet'))
  await expect.poll(leadOf, soon).toBe('/culture/quiet')
  site.write('front.yaml', front)
  await expect.poll(leadOf, soon).toBe('/heritage/marib-dam')
})

test('an emptied folder leaves the newspaper up until an operator means it', async () => {
  const away = `${site.content}.away`
  cpSync(path.join(site.content, 'ar'), away, { recursive: true })
  rmSync(path.join(site.content, 'ar'), { recursive: true })
  const refused = await publish()
  expect(refused.status).toBe(409)
  expect(refused.receipt).toMatchObject({ outcome: 'refused', refusal: { by: 'guard' } })
  expect(await site.statusOf('/heritage/marib-dam')).toBe(200)
  site.write('en/heritage/meanwhile.mdx', article('Meanwhile'))
  await new Promise((done) => setTimeout(done, 1_000))
  expect(await site.statusOf('/en/heritage/meanwhile'), 'nothing is taken from such a folder').toBe(404)
  expect((await runPublish()).output).toContain('npm run publish -- --force')
  renameSync(away, path.join(site.content, 'ar'))
  await expect.poll(() => site.statusOf('/en/heritage/meanwhile'), soon).toBe(200)
  expect((await published()).total).toBeGreaterThan(30)

  rmSync(path.join(site.content, 'ar'), { recursive: true })
  const forced = await runPublish('--force')
  expect(forced.status, forced.output).toBe(0)
  expect(await site.statusOf('/heritage/marib-dam')).toBe(404)
})
