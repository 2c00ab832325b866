import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where the sites under test keep what is theirs. By port: two runs on one machine do not meet. */
export const rootFolder = path.join(tmpdir(), `khabar-e2e-${process.env.E2E_PORT ?? 3210}`)
