import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findFreePort } from '../../../scripts/freePort'
import { makeFolder } from '../../../scripts/temporaryFolder'
import { type Server, startServer } from '../../fixtures/servers/startServer'

/** Where Playwright puts what explains a failure; it empties the folder before a run. */
const results = 'test-results'

/** Serves the built site on a content folder, at an origin that it knows to be its own. What it says is kept with the results. */
export async function startSite(contentDir: string, env: Record<string, string> = {}): Promise<Server> {
  const port = String(await findFreePort())
  const server = await startServer({
    CONTENT_DIR: contentDir,
    DATA_DIR: makeFolder(),
    SITE_URL: `http://127.0.0.1:${port}`,
    PORT: port,
    ...env,
  })
  return {
    ...server,
    async end(signal) {
      const end = await server.end(signal)
      mkdirSync(results, { recursive: true })
      writeFileSync(path.join(results, `site-${port}.log`), server.output())
      return end
    },
  }
}
