import { tmpdir } from 'node:os'
import path from 'node:path'

/** By port: two runs on one machine serve two copies. */
const root = path.join(tmpdir(), `khabar-e2e-${process.env.E2E_PORT ?? 3210}`)

/** Where the site under test keeps its content (a copy that tests may write to) and what it derives from it. */
export const testFolders = { root, content: path.join(root, 'content'), data: path.join(root, 'data') }
