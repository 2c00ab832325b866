import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../../scripts/temporaryFolder'
import type { Server } from '../../fixtures/servers/startServer'
import { startSite } from './startSite'
import { test } from './test'

export type OwnSite = {
  origin: string
  content: string
  server: Server
  /** Writes a file of its content folder as an editor's program does: beside, then put in place. */
  write(file: string, text: string | Buffer): void
  remove(file: string): void
  textOf(address: string): Promise<string>
  statusOf(address: string): Promise<number>
  stop(): Promise<unknown>
}

/**
 * Serves the built site a second time, from a copy of the sample newspaper that belongs to one spec alone: what stands on
 * every page, or the clock of the process, is no other spec's business.
 */
export async function startOwnSite(env: Record<string, string> = {}): Promise<OwnSite> {
  const content = makeFolder()
  cpSync('content', content, { recursive: true })
  const server = await startSite(content, env)
  const { origin } = server
  const ask = (address: string) => fetch(new URL(address, origin), { redirect: 'manual' })
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
    stop: () => server.end('SIGKILL'),
  }
}

/** A test whose pages and requests go to a site of its file's own, to whose content it may write. */
export const testOnOwnSite = test.extend<object, { site: OwnSite }>({
  site: [
    async ({}, give) => {
      const site = await startOwnSite()
      await give(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, give) => give(site.origin),
})
