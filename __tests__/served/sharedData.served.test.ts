import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startServer } from '../fixtures/servers/startServer'
import { makePaper } from './support/servePaper'

const other = process.env.KHABAR_OTHER_NODE
if (other === undefined)
  console.warn('__tests__/served/sharedData: skipped, only `npm run test:nodes` has another Node at hand')

const hrefs = ['/heritage/marib-dam', '/heritage', `/search?q=${encodeURIComponent('النخيل')}`, '/en/latest']

/** Serves the sample with one Node. @returns what it answered, without what differs between two answers of one server */
async function serveWith(node: string, paper: ReturnType<typeof makePaper>) {
  const server = await startServer({ CONTENT_DIR: paper.contentDir, DATA_DIR: paper.dataDir }, { node })
  try {
    const texts = await Promise.all(hrefs.map(async (href) => (await fetch(server.origin + href)).text()))
    const health = (await (await fetch(`${server.origin}/api/health`)).json()) as Record<string, unknown>
    const indexes = readdirSync(paper.dataDir).filter((name) => /^index-\w+\.db$/.test(name))
    const answers = texts.map((text) => text.replace(/nonce="[^"]*"|"nonce":"[^"]*"/g, ''))
    return { answers, status: health.status, articles: health.articles, indexes }
  } finally {
    await server.end('SIGTERM')
  }
}

it.skipIf(other === undefined)('two versions of Node take turns at one data folder', async () => {
  const paper = makePaper()
  const first = await serveWith(process.execPath, paper)
  expect(first).toMatchObject({ status: 'ok', articles: 40 })
  expect(await serveWith(other ?? '', paper)).toEqual(first)
  expect(await serveWith(process.execPath, paper)).toEqual(first)
})
