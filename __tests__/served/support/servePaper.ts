import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '@/scripts/temporaryFolder'
import { type Server, startServer } from '../../fixtures/servers/startServer'

export const secret = 'a-secret-of-many-letters'
export const token = { authorization: `Bearer ${secret}` }

/** The sample newspaper, copied and served: a test may write to it. */
export type Paper = Server & {
  root: string
  dataDir: string
  /** Writes a file of the content folder as an editor's program does: beside, then put in place. */
  write(file: string, content: string | Buffer): void
  publish(): Promise<Response>
  ask(href: string, init?: RequestInit): Promise<Response>
  textOf(href: string): Promise<string>
  stop(): Promise<void>
}

/** What lies beside the content folder, and is nobody's to read. */
export const outside = 'what lies outside of the content folder'

/** Content and data folders with the sample newspaper, and addresses that it has given up. */
export function makePaper() {
  const root = makeFolder()
  const contentDir = join(root, 'content')
  cpSync('content', contentDir, { recursive: true })
  writeFileSync(join(root, 'secret.txt'), outside)
  function write(file: string, content: string | Buffer) {
    const place = join(contentDir, file)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(`${place}~`, content)
    renameSync(`${place}~`, place)
  }
  write('redirects.yaml', 'gone: [/heritage/given-up]\n')
  return { root, contentDir, dataDir: join(root, 'data'), write }
}

export async function servePaper(env: Record<string, string> = {}): Promise<Paper> {
  const { root, contentDir, dataDir, write } = makePaper()
  const server = await startServer({
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    PUBLISH_SECRET: secret,
    ...env,
  })
  const ask = (href: string, init: RequestInit = {}) =>
    fetch(new URL(href, server.origin), { redirect: 'manual', ...init })
  return {
    ...server,
    root,
    dataDir,
    write,
    ask,
    publish: () => ask('/api/publish', { method: 'POST', headers: token }),
    textOf: async (href) => (await ask(href)).text(),
    async stop() {
      await server.end('SIGKILL')
    },
  }
}
