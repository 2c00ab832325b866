import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { spawnTask } from '../../scripts/buildSite'
import { rootFolder } from './folders'
import { test } from './test'

export type OwnSite = {
  origin: string
  content: string
  server: ChildProcess
  /** Writes a file of its content folder as an editor's program does: beside, then put in place. */
  write(file: string, text: string | Buffer): void
  remove(file: string): void
  textOf(address: string): Promise<string>
  statusOf(address: string): Promise<number>
  stop(): Promise<void>
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 3000))
    })
  })
}

/**
 * Serves the built site a second time, from a copy of the sample newspaper that belongs to one spec alone: what stands on
 * every page, or the clock of the process, is no other spec's business.
 */
export async function startOwnSite(name: string, env: Record<string, string> = {}): Promise<OwnSite> {
  const root = path.join(rootFolder, name)
  const content = path.join(root, 'content')
  rmSync(root, { recursive: true, force: true })
  cpSync('content', content, { recursive: true })
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const own = { ...env, CONTENT_DIR: content, DATA_DIR: path.join(root, 'data'), SITE_URL: origin }
  const server = spawnTask(['start', '--port', String(port)], own, ['ignore', 'ignore', 'inherit'])
  const ask = (address: string) => fetch(new URL(address, origin), { redirect: 'manual' })
  while (server.exitCode === null) {
    const answer = await ask('/').catch(() => undefined)
    if (answer?.ok) break
    await new Promise((done) => setTimeout(done, 200))
  }
  return {
    origin,
    content,
    server,
    write(file, text) {
      const place = path.join(content, file)
      mkdirSync(path.dirname(place), { recursive: true })
      writeFileSync(`${place}~`, text)
      renameSync(`${place}~`, place)
    },
    remove: (file) => rmSync(path.join(content, file)),
    textOf: async (address) => (await ask(address)).text(),
    statusOf: async (address) => (await ask(address)).status,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGCONT')
      server.kill('SIGTERM')
      await ended
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A test whose pages and requests go to a site of its file's own, to whose content it may write. */
export const testOnOwnSite = (name: string) =>
  test.extend<object, { site: OwnSite }>({
    site: [
      async ({}, give) => {
        const site = await startOwnSite(name)
        await give(site)
        await site.stop()
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: ({ site }, give) => give(site.origin),
  })
