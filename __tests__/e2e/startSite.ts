import { findFreePort } from '../../scripts/freePort'
import { makeFolder } from '../../scripts/temporaryFolder'
import { type Server, startServer } from '../fixtures/startServer'

/** Serves the built site on a content folder, at an origin that it knows to be its own. */
export async function startSite(contentDir: string, env: Record<string, string> = {}): Promise<Server> {
  const port = String(await findFreePort())
  return startServer({
    CONTENT_DIR: contentDir,
    DATA_DIR: makeFolder(),
    SITE_URL: `http://127.0.0.1:${port}`,
    PORT: port,
    ...env,
  })
}
